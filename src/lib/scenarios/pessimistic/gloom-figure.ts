import type { TopLevelSpec } from "vega-lite";
import { graphFigure } from "../../causal";
import type { GloomDraws } from "./gloom-draws";
import { glooms, type GloomTrial } from "./gloom-study";

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

/**
 * A graph before and after its signs are flipped, and below what the decision is worth on both, on -|w| and with the worst
 * signs: a row of simulated runs each (000-F8).
 */
export function flippedGraphFigure(draws: readonly GloomDraws[]): TopLevelSpec {
  const graphs = draws.slice(0, 2).map(({ gloom, graph }) => ({
    ...(graphFigure(graph) as object),
    title: { text: gloom, fontWeight: "normal" },
  }));
  return {
    vconcat: [{ hconcat: graphs, resolve: { scale: { color: "shared" } } }, distribution(draws)],
    spacing: 30,
    resolve: { scale: { color: "independent", x: "independent", y: "independent" }, legend: { color: "independent" } },
  } as object as TopLevelSpec;
}

function distribution(draws: readonly GloomDraws[]): object {
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
      width: 620,
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
