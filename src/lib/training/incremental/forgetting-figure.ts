import type { TopLevelSpec } from "vega-lite";
import type { RegimeRun } from "./regimes";

/** Accuracy on every chunk after every stage: forgetting is a column that fades downwards (001-E21). */
export function forgettingFigure(runs: readonly RegimeRun[]): TopLevelSpec {
  const values = runs.flatMap(({ regime, accuracy }) =>
    accuracy.flatMap((row, stage) =>
      row.map((share, chunk) => ({ regime, stage: stage + 1, chunk: chunk + 1, accuracy: 100 * share })),
    ),
  );
  const axis = { labelAngle: 0, titleFontWeight: "normal" } as const;
  return {
    data: { values },
    facet: { field: "regime", type: "nominal", title: null, sort: runs.map(({ regime }) => regime) },
    columns: 2,
    resolve: { axis: { x: "independent", y: "independent" }, scale: { y: "independent" } },
    spec: {
      width: 250,
      height: 200,
      mark: { type: "rect", tooltip: true },
      encoding: {
        x: { field: "chunk", type: "ordinal", title: "asked about chunk · 시험한 청크", axis },
        y: { field: "stage", type: "ordinal", title: "after stage · 학습 단계", axis },
        color: {
          field: "accuracy",
          type: "quantitative",
          title: "accuracy (%) · 정확도",
          scale: { scheme: "viridis", domain: [0, 100] },
        },
      },
    },
  };
}
