import type { TopLevelSpec } from "vega-lite";
import type { PrecisionTrial } from "./precision-study";
import type { RateTrial } from "./rate-study";

/** Loss over the base rate, a thin line a seed and a thick one for their mean, one colour an arm (003-E21). */
export function rateStudyFigure(trials: readonly RateTrial[]): TopLevelSpec {
  const encoding = {
    x: {
      field: "rate",
      type: "quantitative",
      title: "base rate · 기본 학습률",
      scale: { type: "log" },
      axis: { format: ".0e" },
    },
    y: { field: "test", type: "quantitative", title: "test loss (nats a label) · 시험 손실", scale: { zero: false } },
    color: {
      field: "arm",
      type: "nominal",
      title: null,
      scale: { range: ["#0072b2", "#d55e00"] },
      legend: { orient: "top", symbolOpacity: 1 },
    },
  };
  return {
    data: { values: [...trials] },
    width: 420,
    height: 260,
    layer: [
      { mark: { type: "line", strokeWidth: 1, opacity: 0.25 }, encoding: { ...encoding, detail: { field: "seed" } } },
      {
        mark: { type: "line", strokeWidth: 3, point: true },
        encoding: { ...encoding, y: { ...encoding.y, aggregate: "mean" } },
      },
    ],
  } as TopLevelSpec;
}

/**
 * Excess of each precision's loss over float32's, a point a seed, with the limits of equivalence (001-E10). The axis is linear
 * within a tenth of the margin and logarithmic beyond, so that a precision that fails leaves room to see those that don't.
 */
export function precisionFigure(trials: readonly PrecisionTrial[], margin: number): TopLevelSpec {
  const values = trials
    .filter(({ precision }) => precision !== "float32")
    .map(({ seed, precision, excess }) => ({ seed, precision, percent: 100 * excess }));
  const x = {
    field: "percent",
    type: "quantitative" as const,
    title: "loss above float32's (%) · float32 대비 손실",
    scale: { type: "symlog" as const, constant: 10 * margin, nice: false, padding: 24 },
    axis: { values: ticksFor(values, 100 * margin), format: "~f" },
  };
  return {
    width: 460,
    height: { step: 44 },
    layer: [
      {
        data: { values: [-100 * margin, 100 * margin].map((percent) => ({ percent })) },
        mark: { type: "rule", strokeDash: [4, 4], color: "gray" },
        encoding: { x },
      },
      {
        data: { values },
        mark: { type: "point", filled: true, size: 60, opacity: 0.6, color: "#0072b2", tooltip: true },
        encoding: { x, y: { field: "precision", type: "nominal", sort: null, title: null, axis: { labelLimit: 220 } } },
      },
    ],
  };
}

/** 0, the margin, ten times that, and so on, on both sides as far as there are points. */
function ticksFor(values: readonly { readonly percent: number }[], margin: number): number[] {
  const percents = values.map(({ percent }) => percent);
  const side = (farthest: number): number[] => {
    const powers = Math.ceil(Math.log10(Math.max(farthest, margin) / margin));
    return Array.from({ length: powers + 1 }, (_, i) => margin * 10 ** i);
  };
  const below = side(-Math.min(...percents)).map((tick) => -tick);
  return [...below.reverse(), 0, ...side(Math.max(...percents))];
}
