import type { TopLevelSpec } from "vega-lite";
import { quantile } from "../../statistics";
import { extremeWeight } from "../metrics";

/** Weights of the valid tokens of some text under one scorer. */
export interface NamedWeights {
  readonly name: string;
  readonly weights: ArrayLike<number>;
}

const bin = 0.1;
const marks = [
  { label: "p25", p: 0.25 },
  { label: "p75", p: 0.75 },
  { label: "p95", p: 0.95 },
] as const;
const lineColors = { domain: ["p25", "p75", "p95", "5.0"], range: ["#009e73", "#e69f00", "#cc79a7", "#d55e00"] };

/** Share of the tokens in bins of .1 of weight, a panel a scorer, with p25, p75, p95 and the line at 5.0 (004-F1). */
export function weightDistributionFigure(scorers: readonly NamedWeights[]): TopLevelSpec {
  return {
    vconcat: scorers.map((one, i) => panel(one, i === scorers.length - 1)),
    spacing: 12,
  } as TopLevelSpec;
}

function panel({ name, weights }: NamedWeights, last: boolean): object {
  const x = {
    field: "weight",
    type: "quantitative",
    scale: { domain: [0, 5.2], nice: false },
    title: last ? "weight of a token · 토큰 가중치" : null,
    axis: { values: [0, 1, 2, 3, 4, 5] },
  };
  const lines = [
    ...marks.map(({ label, p }) => ({ label, weight: quantile(Float64Array.from(weights), p) })),
    { label: "5.0", weight: extremeWeight },
  ];
  return {
    title: { text: name, fontWeight: "normal", fontSize: 13, offset: 4 },
    width: 520,
    height: 90,
    layer: [
      {
        data: { values: bins(weights) },
        mark: { type: "rect", color: "#8fc0e0", clip: true },
        encoding: {
          x,
          x2: { field: "to" },
          y: { field: "percent", type: "quantitative", title: "tokens (%)", axis: { tickCount: 3 } },
          y2: { datum: 0 },
        },
      },
      {
        data: { values: lines },
        mark: { type: "rule", strokeWidth: 2.2 },
        encoding: {
          x,
          color: {
            field: "label",
            type: "nominal",
            title: "line · 선",
            scale: lineColors,
            legend: { orient: "right" },
          },
          strokeDash: {
            field: "label",
            type: "nominal",
            title: "line · 선",
            scale: { domain: lineColors.domain, range: [[1, 0], [6, 3], [2, 2], [1, 0]] }, // prettier-ignore
          },
        },
      },
    ],
  };
}

function bins(weights: ArrayLike<number>): { weight: number; to: number; percent: number }[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < weights.length; i++) {
    // A weight on a limit such as 1.6 belongs to the bin that begins there, whatever its last bit says.
    const at = Math.floor(weights[i]! / bin + 1e-4);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].map(([at, count]) => ({
    weight: Number((at * bin).toFixed(2)),
    to: Number(((at + 1) * bin).toFixed(2)),
    percent: Number(((100 * count) / weights.length).toFixed(3)),
  }));
}
