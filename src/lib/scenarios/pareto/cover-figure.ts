import type { TopLevelSpec } from "vega-lite";
import type { DecisionCover } from "./cover-study";

/** How many decisions keep one, two or three of the proposed views, a bar a sampler and reading of risk (000-A4, 000-C16). */
export function coverFigure(studies: Readonly<Record<string, readonly DecisionCover[]>>): TopLevelSpec {
  const values = Object.entries(studies).flatMap(([sampler, covers]) =>
    covers.map(({ measure, cover }) => ({ sampler, measure, cover: String(cover) })),
  );
  return {
    data: { values: counted(values) },
    facet: { column: { field: "sampler", type: "nominal", title: null, sort: Object.keys(studies) } },
    spacing: 45,
    spec: {
      width: 250,
      height: 130,
      mark: { type: "bar", tooltip: true },
      encoding: {
        x: {
          field: "count",
          type: "quantitative",
          stack: "normalize",
          title: "share of decisions · 결정의 비율",
          axis: { format: "%", titleFontWeight: "normal" },
        },
        y: { field: "measure", type: "nominal", sort: ["spread", "shortfall", "loss"], title: "risk read as · 위험" },
        color: {
          field: "cover",
          type: "ordinal",
          title: "non-dominated views · 지배되지 않는 관점",
          scale: { domain: ["1", "2", "3"], range: ["#d55e00", "#e69f00", "#009e73"] },
          legend: { orient: "bottom", titleLimit: 400 },
        },
        order: { field: "cover" },
      },
    },
  };
}

interface Counted {
  readonly sampler: string;
  readonly measure: string;
  readonly cover: string;
}

function counted(values: readonly Counted[]): readonly (Counted & { readonly count: number })[] {
  const counts = new Map<string, Counted & { count: number }>();
  for (const { sampler, measure, cover } of values) {
    const key = `${sampler} ${measure} ${cover}`;
    const one = counts.get(key) ?? { sampler, measure, cover, count: 0 };
    counts.set(key, { ...one, count: one.count + 1 });
  }
  return [...counts.values()];
}
