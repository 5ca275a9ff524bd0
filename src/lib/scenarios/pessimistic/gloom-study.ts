import { randomDag, type CausalGraph } from "../../causal";
import { uniforms, type Stream } from "../../random";
import { cascade } from "../ripple/cascade";
import { rippleUtility } from "../ripple/utility";
import { flipSigns, negateSizes } from "./variants";
import { anySign, worstWeights } from "./worst-weights";

/** What is done to the signs of a graph. */
export const glooms = ["as it is", "signs flipped (printed)", "all weights −|w|", "worst signs found"] as const;

/** Name of a variant. */
export type Gloom = (typeof glooms)[number];

/** Mean utility of a graph under one variant. */
export interface GloomTrial {
  readonly seed: number;
  readonly gloom: Gloom;
  /** Utility of orders 1 to 3, mean over decisions: a shock of 1 at each node in turn. */
  readonly utility: number;
  /** The same of each order. */
  readonly byOrder: readonly number[];
}

/** How the variants are compared. */
export interface GloomStudyOptions {
  readonly stream: Stream;
  /** Number of graphs. */
  readonly graphs: number;
  /** Default 8. */
  readonly nodes?: number;
  /** Expected number of neighbours of a node; default 3. */
  readonly degree?: number;
}

/**
 * How gloomy is a flipped graph? Random acyclic graphs with weights of either sign and utilities in [0, 1], so that a negative
 * weight is a harmful one, as the paper has it.
 *
 * @see 000-C15, 000-F8
 */
export function gloomStudy({ stream, graphs, nodes = 8, degree = 3 }: GloomStudyOptions): GloomTrial[] {
  return Array.from({ length: graphs }, (_, seed) => {
    const own = stream.split(seed);
    const graph = randomDag(own.split("graph"), { nodes, degree, weights: [0.3, 0.9] });
    const worth = uniforms(own.split("utility"), nodes);
    const utility = new Map(graph.nodes().map((name, v) => [name, worth[v]!]));
    return gloomsOf(graph, utility, own.split("search")).map(({ gloom, graph: gloomy }): GloomTrial => {
      const byOrder = meanUtility(gloomy, utility);
      return { seed, gloom, byOrder, utility: byOrder.reduce((sum, value) => sum + value) };
    });
  }).flat();
}

/** A graph under each variant; the worst signs are those for a shock, by default for the mean over decisions. */
export function gloomsOf(
  graph: CausalGraph,
  utility: ReadonlyMap<string, number>,
  stream: Stream,
  shock: ReadonlyMap<string, number> = everyDecision(graph),
): readonly { readonly gloom: Gloom; readonly graph: CausalGraph }[] {
  const worst = worstWeights(graph, { shock, utility, range: anySign, stream });
  const variants = [graph, flipSigns(graph), negateSizes(graph), worst.graph];
  return variants.map((variant, i) => ({ gloom: glooms[i]!, graph: variant }));
}

/** Orders 1 to 3 of the mean over decisions. Utility is linear in the shock, so that is the utility of the mean shock. */
export function meanUtility(graph: CausalGraph, utility: ReadonlyMap<string, number>): number[] {
  const { byOrder } = rippleUtility(cascade(graph, everyDecision(graph)), utility);
  return byOrder.slice(1).map(({ total }) => total);
}

function everyDecision(graph: CausalGraph): Map<string, number> {
  return new Map(graph.nodes().map((node) => [node, 1 / graph.order]));
}

/** In how many graphs one variant is worth at most as much as another. */
export function atMostAsGood(
  trials: readonly GloomTrial[],
  gloom: Gloom,
  other: Gloom,
): { readonly holds: number; readonly of: number } {
  const utilities = (name: Gloom): number[] =>
    trials
      .filter((trial) => trial.gloom === name)
      .sort((a, b) => a.seed - b.seed)
      .map(({ utility }) => utility);
  const [own, others] = [utilities(gloom), utilities(other)];
  return { holds: own.filter((utility, i) => utility <= others[i]! + 1e-12).length, of: own.length };
}
