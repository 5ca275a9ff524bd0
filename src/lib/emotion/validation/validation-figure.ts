import type { TopLevelSpec } from "vega-lite";
import type { ValidationRow } from "./called";

const measures = { hits: "hits (%) · 일치", macroF1: "macro-F1 (%)" } as const;

/** Every method on every corpus against readers' labels: estimates with 95% intervals over texts. */
export function validationFigure(rows: readonly ValidationRow[]): TopLevelSpec {
  const values = rows.flatMap(({ corpus, method, ...scores }) =>
    (["hits", "macroF1"] as const).map((name) => ({ corpus, method, measure: measures[name], ...scores[name] })),
  );
  const y = { field: "method", type: "nominal", title: null, sort: null } as const;
  const x = { type: "quantitative" as const, title: null, scale: { domain: [0, 100] } };
  const color = { field: "method", type: "nominal", legend: null, sort: null } as const;
  const corpora = [...new Set(rows.map(({ corpus }) => corpus))];
  return {
    spacing: 24,
    vconcat: corpora.map((corpus) => ({
      title: corpus,
      data: { values: values.filter((value) => value.corpus === corpus) },
      facet: { column: { field: "measure", type: "nominal" as const, title: null, sort: null } },
      spec: {
        width: 260,
        height: { step: 22 },
        layer: [
          {
            mark: { type: "rule" as const, strokeWidth: 2 },
            encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, y, color },
          },
          {
            mark: { type: "point" as const, filled: true, size: 60, opacity: 1, tooltip: true },
            encoding: { x: { ...x, field: "estimate" }, y, color },
          },
        ],
      },
    })),
  };
}
