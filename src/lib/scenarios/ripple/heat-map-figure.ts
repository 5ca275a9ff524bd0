import type { TopLevelSpec } from "vega-lite";
import { children, descendants, type CausalGraph } from "../../causal";
import { expectedEffectsByOrder } from "./effects";

/** One cell of the heat map: what a shock of 1 at one node is worth at another, at one order. */
export interface RippleCell {
  readonly order: number;
  readonly from: string;
  readonly to: string;
  /** Change of `to` x its utility. */
  readonly utility: number;
  /** Whether a directed path of any length leads there. */
  readonly path: boolean;
}

/** The cells of orders 1 to `steps`; nodes are called by their label where they have one. */
export function rippleCells(graph: CausalGraph, utility: ReadonlyMap<string, number>, steps = 3): RippleCell[] {
  const { names, orders } = expectedEffectsByOrder(graph, steps);
  const label = (name: string): string => graph.getNodeAttribute(name, "label") ?? name;
  return orders.flatMap((effects, s) =>
    names.flatMap((from, i) => {
      const reached = descendants(graph, children(graph, from));
      return names.map((to, j): RippleCell => {
        const worth = effects[i * names.length + j]! * (utility.get(to) ?? 0);
        return { order: s + 1, from: label(from), to: label(to), utility: worth, path: reached.has(to) };
      });
    }),
  );
}

const CELL = 33;

/**
 * Heat map of what every node does to every other, a panel for each order (000-F1). Blue is a gain, orange a loss; a white
 * cell holds exactly 0: no path of that length leads there.
 */
export function rippleHeatMap(cells: readonly RippleCell[]): TopLevelSpec {
  const names = [...new Set(cells.map(({ from }) => from))];
  const largest = Math.max(...cells.map(({ utility }) => Math.abs(utility))) || 1;
  const x = {
    field: "to",
    type: "nominal" as const,
    sort: names,
    title: "affected · 영향받는 것",
    axis: { labelAngle: -50, labelLimit: 160, domain: false, ticks: false, titleFontWeight: "normal" as const },
  };
  const y = { ...x, field: "from", title: "changed first · 먼저 바뀐 것", axis: { ...x.axis, labelAngle: 0 } };
  const panel = (order: number): object => ({
    title: { text: `order ${order} · ${order}차`, fontWeight: "normal", anchor: "middle" },
    width: CELL * names.length,
    height: CELL * names.length,
    data: { values: cells.filter((cell) => cell.order === order) },
    encoding: { x, y: order === 1 ? y : { ...y, axis: null } },
    layer: [
      {
        mark: { type: "rect", stroke: "#ddd", strokeWidth: 1, tooltip: { content: "data" } },
        encoding: {
          color: {
            field: "utility",
            type: "quantitative",
            title: "Δ utility · 효용 변화",
            scale: { domain: [-largest, 0, largest], range: ["#d55e00", "#ffffff", "#0072b2"], interpolate: "rgb" },
            legend: { orient: "bottom", gradientLength: 220 },
          },
        },
      },
      {
        transform: [
          { filter: "datum.utility !== 0" },
          { calculate: "abs(datum.utility) < 0.005 ? '≈0' : format(datum.utility, '.2f')", as: "words" },
        ],
        mark: { type: "text", fontSize: 10 },
        encoding: {
          text: { field: "words", type: "nominal" },
          color: {
            condition: { test: `abs(datum.utility) > ${0.8 * largest}`, value: "white" },
            value: "#222",
          },
        },
      },
    ],
  });
  const orders = [...new Set(cells.map(({ order }) => order))];
  return { hconcat: orders.map(panel), spacing: 14, resolve: { scale: { color: "shared" } } } as TopLevelSpec;
}
