import type { TopLevelSpec } from "vega-lite";
import type { PairedDifference } from "../../statistics";

/** A paired gain in relative loss with a name. */
export interface NamedGain {
  readonly name: string;
  readonly gain: PairedDifference;
}

/** Gains in percent with their intervals, in the order given; right of the line is better (001-E19). */
export function techniqueGainsFigure(gains: readonly NamedGain[]): TopLevelSpec {
  const values = gains.map(({ name, gain: { difference, interval } }) => ({
    ...{ name, gain: 100 * difference, low: 100 * interval.low, high: 100 * interval.high },
    verdict: interval.low > 0 ? "better" : interval.high < 0 ? "worse" : "undecided",
  }));
  const y = { field: "name", type: "nominal", sort: null, title: null, axis: { labelLimit: 240 } } as const;
  const color = {
    field: "verdict",
    type: "nominal",
    title: null,
    scale: { domain: ["better", "undecided", "worse"], range: ["#0072b2", "#7f7f7f", "#d55e00"] },
  } as const;
  const x = { type: "quantitative", title: "test loss saved (%) · 줄어든 테스트 손실" } as const;
  return {
    width: 440,
    height: { step: 30 },
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
