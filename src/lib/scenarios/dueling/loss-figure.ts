import type { TopLevelSpec } from "vega-lite";
import type { LossPoint } from "./curves";

/** Both halves of the printed loss over the error, value left and gradient right (000-F6, 000-C7). */
export function lossFigure(points: readonly LossPoint[]): TopLevelSpec {
  const halves = [...new Set(points.map(({ half }) => half))];
  const panel = (field: "value" | "gradient", title: string): object => ({
    width: 270,
    height: 220,
    mark: { type: "line", strokeWidth: 2.5, tooltip: true },
    encoding: {
      x: { field: "error", type: "quantitative", title: "error · 오차", axis: { grid: true } },
      y: { field, type: "quantitative", title, axis: { grid: true, titleFontWeight: "normal" } },
      color: {
        field: "half",
        type: "nominal",
        title: null,
        scale: { domain: halves, range: ["#0072b2", "#d55e00"] },
        legend: { orient: "bottom", labelLimit: 260 },
      },
    },
  });
  return {
    data: { values: [...points] },
    hconcat: [panel("value", "loss · 손실"), panel("gradient", "gradient · 기울기")],
  } as TopLevelSpec;
}
