import type { TopLevelSpec } from "vega-lite";
import type { ValidationRow } from "./called";

const measures = { hits: "hits (%) · 일치", macroF1: "macro-F1 (%)" } as const;

/** Every method on every corpus against readers' labels: estimates with 95% intervals over texts. */
export function validationFigure(rows: readonly ValidationRow[]): TopLevelSpec {
  const values = rows.flatMap(({ corpus, method, ...scores }) =>
    (["hits", "macroF1"] as const).map((name) => ({ corpus, method, measure: measures[name], ...scores[name] })),
  );
  const y = { field: "method", type: "nominal", title: null, sort: null } as const;
  const x = { type: "quantitative", title: null, scale: { zero: true } } as const;
  const color = { field: "method", type: "nominal", legend: null, sort: null } as const;
  return {
    data: { values },
    spacing: 24,
    resolve: { scale: { y: "independent" } },
    facet: {
      row: { field: "corpus", type: "nominal", title: null, sort: null },
      column: { field: "measure", type: "nominal", title: null, sort: null },
    },
    spec: {
      width: 260,
      height: { step: 22 },
      layer: [
        {
          mark: { type: "rule", strokeWidth: 2 },
          encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, y, color },
        },
        {
          mark: { type: "point", filled: true, size: 60, opacity: 1, tooltip: true },
          encoding: { x: { ...x, field: "estimate" }, y, color },
        },
      ],
    },
  };
}
