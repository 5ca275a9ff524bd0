import type { TopLevelSpec } from "vega-lite";
import { sweepMeasures, type SweepPoint } from "./temperature-sweep";

/** What the direct score reaches on the same texts, percent: a horizontal line in each panel. */
export type DirectLevels = Readonly<Record<SweepPoint["measure"], number>>;

/** Agreement, hits and inventions over the temperature, with 95% intervals over texts; dashed: the direct score. */
export function sweepFigure(points: readonly SweepPoint[], direct: DirectLevels): TopLevelSpec {
  const values = points.map(({ temperature, measure, interval }) => ({
    temperature,
    panel: sweepMeasures[measure],
    direct: direct[measure],
    ...interval,
  }));
  const x = { field: "temperature", type: "quantitative", title: "temperature · 온도" } as const;
  const y = { type: "quantitative" as const, title: "percent · %", scale: { domain: [0, 100] } };
  return {
    data: { values },
    spacing: 24,
    facet: { column: { field: "panel", type: "nominal", title: null, sort: Object.values(sweepMeasures) } },
    spec: {
      width: 210,
      height: 200,
      layer: [
        {
          mark: { type: "line", strokeDash: [5, 4], color: "#d55e00" },
          encoding: { x, y: { ...y, field: "direct" } },
        },
        { mark: { type: "area", opacity: 0.25 }, encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } } },
        { mark: { type: "line", point: { size: 45 }, tooltip: true }, encoding: { x, y: { ...y, field: "estimate" } } },
      ],
    },
  };
}
