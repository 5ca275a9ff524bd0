import type { TopLevelSpec } from "vega-lite";
import type { EdgeComparison } from "./compare";

/** Comparisons in one world. */
export interface WorldComparison {
  /** Such as "linear". */
  readonly world: string;
  readonly rows: readonly EdgeComparison[];
}

const measures = [
  { field: "distance", title: "structural Hamming distance · 구조 거리" },
  { field: "skeleton", title: "AUC of adjacency · 인접 AUC" },
  { field: "directed", title: "AUC of direction · 방향 AUC" },
] as const;

/** Distance and AUC of each method, a dot a dataset, a black tick the mean; a row of panels a world (003-S22). */
export function edgeComparisonFigure(comparisons: readonly WorldComparison[]): TopLevelSpec {
  const methods = [...new Set(comparisons.flatMap(({ rows }) => rows.map(({ method }) => method)))];
  const panels = comparisons.map(({ world, rows }) => ({
    title: { text: world, fontWeight: "normal" },
    hconcat: measures.map((measure, column) => panel(measure, rows, methods, column === 0)),
  }));
  return { vconcat: panels } as TopLevelSpec;
}

function panel(
  { field, title }: (typeof measures)[number],
  rows: readonly EdgeComparison[],
  methods: readonly string[],
  labelled: boolean,
): object {
  const smallest = Math.min(0.5, ...rows.map((row) => row[field]));
  const scale = field === "distance" ? { zero: true } : { domain: [Math.floor(10 * smallest) / 10, 1] };
  const x = { field, type: "quantitative", title, scale };
  const y = {
    field: "method",
    type: "nominal",
    sort: methods,
    title: null,
    axis: labelled ? { labelLimit: 240 } : { labels: false, ticks: false },
  };
  const color = { field: "method", type: "nominal", sort: methods, legend: null };
  return {
    data: { values: rows.map((row) => ({ ...row })) },
    width: 200,
    height: { step: 34 },
    layer: [
      {
        mark: { type: "point", filled: true, opacity: 0.5, size: 40, tooltip: true },
        encoding: { x, y, color },
      },
      {
        mark: { type: "tick", thickness: 3, size: 24, color: "black" },
        encoding: { x: { ...x, aggregate: "mean" }, y },
      },
    ],
  };
}
