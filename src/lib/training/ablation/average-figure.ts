import type { TopLevelSpec } from "vega-lite";
import type { RunPoint } from "./train-recipes";

/** Test loss of one recipe over updates, with the trained weights and with each average of them: thin lines are seeds, thick ones their mean (001-F4). */
export function averageFigure(points: readonly RunPoint[], recipe: string): TopLevelSpec {
  const values = points
    .filter((point) => point.recipe === recipe)
    .map(({ seed, update, weights, test }) => ({ seed, update, weights, loss: test.loss }));
  const names = [...new Set(values.map(({ weights }) => weights))];
  const x = { field: "update", type: "quantitative", title: "update · 갱신 횟수" } as const;
  const color = { field: "weights", type: "nominal", sort: names, title: "weights · 가중치" } as const;
  const y = {
    field: "loss",
    type: "quantitative" as const,
    title: "test loss (nats) · 테스트 손실",
    scale: { zero: false },
  };
  return {
    data: { values },
    width: 480,
    height: 260,
    layer: [
      { mark: { type: "line", strokeWidth: 1, opacity: 0.25 }, encoding: { x, y, color, detail: { field: "seed" } } },
      { mark: { type: "line", strokeWidth: 3 }, encoding: { x, color, y: { ...y, aggregate: "mean" } } },
    ],
  };
}
