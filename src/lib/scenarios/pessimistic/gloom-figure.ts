import type { TopLevelSpec } from "vega-lite";
import { glooms, type Gloom, type GloomTrial } from "./gloom-study";

const color = {
  field: "gloom",
  type: "nominal",
  title: null,
  scale: { domain: [...glooms], range: ["#0072b2", "#e69f00", "#d55e00", "#7b3294"] },
} as const;

/** Mean utility of random graphs under each variant: a dot a graph, a box for the middle half (000-F8, 000-C15). */
export function gloomFigure(trials: readonly GloomTrial[]): TopLevelSpec {
  const values = trials.map(({ seed, gloom, utility }) => ({ seed, gloom, utility, place: (seed * 0.618) % 1 }));
  const y = { field: "gloom", type: "nominal", sort: [...glooms], title: null, axis: { labelLimit: 200 } } as const;
  const x = { field: "utility", type: "quantitative", title: "mean utility of orders 1 to 3 · 평균 효용" } as const;
  return {
    data: { values },
    width: 480,
    height: { step: 52 },
    layer: [
      { mark: { type: "rule", color: "#999" }, encoding: { x: { datum: 0 } } },
      {
        mark: { type: "circle", size: 16, opacity: 0.5 },
        encoding: {
          x,
          y,
          yOffset: { field: "place", type: "quantitative", scale: { domain: [-0.6, 1.6] } },
          color: { ...color, legend: null },
        },
      },
      {
        mark: { type: "boxplot", extent: "min-max", size: 20, opacity: 0.35, median: { color: "black" } },
        encoding: { x, y, color: { ...color, legend: null } },
      },
    ],
  };
}

/** Simulated utilities of one decision under one variant. */
export interface GloomDraws {
  readonly gloom: Gloom;
  /** One a run. */
  readonly utilities: ArrayLike<number>;
}

/** What one decision is worth under each variant: distribution over simulated runs, a row a variant (000-F8). */
export function gloomDrawsFigure(draws: readonly GloomDraws[]): TopLevelSpec {
  const values = draws.flatMap(({ gloom, utilities }) => Array.from(utilities, (utility) => ({ gloom, utility })));
  return {
    data: { values },
    facet: {
      row: {
        field: "gloom",
        type: "nominal",
        sort: [...glooms],
        title: null,
        header: { labelAngle: 0, labelAlign: "left" },
      },
    },
    spacing: 6,
    spec: {
      width: 460,
      height: 70,
      layer: [
        { mark: { type: "rule", color: "#999" }, encoding: { x: { datum: 0 } } },
        {
          mark: { type: "bar", tooltip: true },
          encoding: {
            x: {
              field: "utility",
              type: "quantitative",
              bin: { maxbins: 40 },
              title: "utility of orders 1 to 3 · 여파의 효용",
            },
            y: { aggregate: "count", type: "quantitative", title: "runs", axis: { tickCount: 3 } },
            color: { ...color, legend: null },
          },
        },
      ],
    },
  };
}
