import type { TopLevelSpec } from "vega-lite";
import type { PairedDifference } from "../../../statistics";

/** A paired gain with the name of what gained. */
export interface ArmGain {
  readonly name: string;
  readonly gain: PairedDifference;
}

/** Losses saved with their 95% intervals, in the order given; right of the line is better (004-E3, 004-E7). */
export function gainsFigure(gains: readonly ArmGain[], title = "loss saved (nats) · 줄어든 손실"): TopLevelSpec {
  const values = gains.map(({ name, gain: { difference, interval } }) => ({
    ...{ name, gain: difference, low: interval.low, high: interval.high },
    verdict: interval.low > 0 ? "better · 나음" : interval.high < 0 ? "worse · 나쁨" : "undecided · 미정",
  }));
  const y = { field: "name", type: "nominal", sort: null, title: null, axis: { labelLimit: 260 } } as const;
  const color = {
    field: "verdict",
    type: "nominal",
    title: null,
    scale: { domain: ["better · 나음", "undecided · 미정", "worse · 나쁨"], range: ["#0072b2", "#7f7f7f", "#d55e00"] },
    legend: { orient: "bottom" },
  } as const;
  const x = { type: "quantitative", title } as const;
  return {
    width: 420,
    height: { step: 26 },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: "rule", color: "#999999" },
        encoding: { x: { ...x, field: "zero" } },
      },
      {
        data: { values },
        mark: { type: "rule", strokeWidth: 2 },
        encoding: { y, color, x: { ...x, field: "low" }, x2: { field: "high" } },
      },
      {
        data: { values },
        mark: { type: "point", filled: true, size: 70, opacity: 1, tooltip: true },
        encoding: { y, color, x: { ...x, field: "gain" } },
      },
    ],
  };
}
