import type { TopLevelSpec } from "vega-lite";
import type { ErrorAtRuns } from "./convergence";

const ticks: number[] = [0.01, 0.0316, 0.1, 0.316];

/** Standard error of the mean over runs, on two logarithmic axes, beside 1 / √runs (003-E7). */
export function convergenceFigure(errors: readonly ErrorAtRuns[]): TopLevelSpec {
  const x = {
    field: "runs",
    type: "quantitative",
    scale: { type: "log" },
    title: "Monte-Carlo runs · 반복 횟수",
    axis: { values: errors.map(({ runs }) => runs), format: ",", titleFontWeight: "normal" },
  } as const;
  const y = {
    type: "quantitative",
    scale: { type: "log" },
    title: "standard error / SD · 표준오차",
    axis: { values: ticks, format: ".3~f", titleFontWeight: "normal" },
  } as const;
  return {
    data: { values: [...errors] },
    width: 380,
    height: 230,
    layer: [
      {
        mark: { type: "line", strokeDash: [5, 4], color: "#777777" },
        encoding: { x, y: { ...y, field: "expected" } },
      },
      {
        mark: { type: "point", filled: true, size: 80, color: "#0072b2", tooltip: true },
        encoding: { x, y: { ...y, field: "measured" } },
      },
    ],
  };
}
