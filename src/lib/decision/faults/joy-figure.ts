import type { TopLevelSpec } from "vega-lite";
import type { JoyTrial } from "./joy-share";

/** Share of Joy in each arm, a dot a seed, with the two target lines (000-T3). */
export function joyArmsFigure(trials: readonly JoyTrial[]): TopLevelSpec {
  const arms = [...new Set(trials.map(({ arm }) => arm))];
  const x = { type: "quantitative", title: "calls of Joy (%) · 기쁨 비율", scale: { zero: true } } as const;
  const y = { field: "arm", type: "nominal", sort: arms, title: null, axis: { labelLimit: 260 } } as const;
  return {
    width: 420,
    height: { step: 42 },
    layer: [
      {
        data: { values: [35, 40].map((target) => ({ target })) },
        mark: { type: "rule", strokeDash: [4, 3], color: "#555555" },
        encoding: { x: { ...x, field: "target" } },
      },
      {
        data: { values: [...trials] },
        mark: { type: "point", filled: true, size: 70, opacity: 0.55, tooltip: true, color: "#0072b2" },
        encoding: { x: { ...x, field: "share" }, y },
      },
    ],
  };
}
