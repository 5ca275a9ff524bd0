import type { TopLevelSpec } from "vega-lite";

/** Repeats of one way to get a number. */
export interface SpreadOutputs {
  readonly way: string;
  readonly outputs: readonly number[];
}

/** Largest less smallest. */
export function rangeOf(outputs: readonly number[]): number {
  return outputs.reduce((a, b) => Math.max(a, b)) - outputs.reduce((a, b) => Math.min(a, b));
}

/** Output over repeated runs of one input (001-F8): a dot a value, its area the number of runs that gave it. */
export function spreadFigure(ways: readonly SpreadOutputs[], title: string): TopLevelSpec {
  const values = ways.flatMap(({ way, outputs }) => {
    const counts = new Map<number, number>();
    for (const output of outputs) counts.set(output, (counts.get(output) ?? 0) + 1);
    return [...counts].map(([output, runs]) => ({ way, output, runs }));
  });
  return {
    data: { values },
    width: 460,
    height: { step: 46 },
    mark: { type: "circle", opacity: 0.75, tooltip: true },
    encoding: {
      y: { field: "way", type: "nominal", title: null, sort: ways.map(({ way }) => way) },
      x: { field: "output", type: "quantitative", title, scale: { domain: [-0.05, 1.05], nice: false } },
      size: {
        field: "runs",
        type: "quantitative",
        title: "runs · 횟수",
        scale: { range: [8, 900] },
        legend: { orient: "bottom" },
      },
      color: { field: "way", type: "nominal", legend: null, sort: ways.map(({ way }) => way) },
    },
  };
}
