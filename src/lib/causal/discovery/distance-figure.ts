import type { TopLevelSpec } from "vega-lite";
import { studentInterval } from "../../statistics";
import type { MethodDistances } from "./structure-study";

/**
 * Distances from the truth, a dot a graph, the mean with its 95% (Student) interval over them (003-E12). Dots of equal distance lie
 * beside each other.
 */
export function distanceFigure(study: readonly MethodDistances[]): TopLevelSpec {
  const values = study.flatMap(({ method, distances }) => {
    const met = new Map<number, number>();
    return distances.map((distance, graph) => {
      const place = met.get(distance) ?? 0;
      met.set(distance, place + 1);
      return { method, graph, distance, place: (place % 2 === 0 ? 1 : -1) * Math.ceil(place / 2) };
    });
  });
  const means = study.map(({ method, distances }) => ({ method, ...studentInterval(distances) }));
  const methods = study.map(({ method }) => method);
  const y = { field: "method", type: "nominal", sort: methods, title: null, axis: { labelLimit: 260 } } as const;
  const x = {
    field: "distance",
    type: "quantitative",
    title: "structural Hamming distance (edges) · 구조 거리",
    axis: { grid: true },
  } as const;
  const most = Math.max(...values.map(({ place }) => Math.abs(place)));
  const yOffset = { field: "place", type: "quantitative", scale: { domain: [-most - 2, most + 2] } } as const;
  return {
    data: { values },
    width: 460,
    height: { step: 70 },
    layer: [
      {
        mark: { type: "point", filled: true, size: 26, opacity: 0.55, color: "#0072b2", tooltip: true },
        encoding: { x, y, yOffset },
      },
      {
        data: { values: means },
        mark: { type: "rule", strokeWidth: 3, color: "#d55e00" },
        encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, y },
      },
      {
        data: { values: means },
        mark: { type: "point", filled: true, size: 90, opacity: 1, color: "#d55e00", tooltip: true },
        encoding: { x: { ...x, field: "estimate" }, y },
      },
    ],
  } as TopLevelSpec;
}
