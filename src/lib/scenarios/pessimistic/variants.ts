import { requireFinite } from "../../arguments";
import { causalGraph, type CausalGraph, type EdgeTuple } from "../../causal";
import { edgesOf } from "../ripple/alterations";

/** The same edges with every weight turned: w -> -w, as printed (000-S18). A harmful edge becomes a helpful one (000-C15). */
export function flipSigns(graph: CausalGraph): CausalGraph {
  return reweighted(graph, (weight) => -weight);
}

/** The same edges with every weight made harmful: w -> -|w|. Two harmful edges in a row help all the same. */
export function negateSizes(graph: CausalGraph): CausalGraph {
  return reweighted(graph, (weight) => -Math.abs(weight));
}

/** A copy with other weights; nodes, edges and confidence stay. */
export function reweighted(
  graph: CausalGraph,
  weightOf: (weight: number, from: string, to: string) => number,
): CausalGraph {
  const edges = edgesOf(graph).map(([from, to, weight = 1, ...confidence]): EdgeTuple => {
    return [from, to, weightOf(weight, from, to), ...confidence];
  });
  const copy = causalGraph(graph.nodes(), edges);
  graph.forEachNode((node, attributes) => {
    copy.replaceNodeAttributes(node, { ...attributes });
  });
  return copy;
}

/** A sample for training on dark outcomes. */
export interface GloomySample {
  readonly graph: CausalGraph;
  /** The utility that it is labelled with. */
  readonly utility: number;
}

/**
 * A gloomy sample as printed: signs flipped and utility set to -sigma. The label does not look at the graph, so the two
 * may well contradict each other.
 *
 * @param sigma standard deviation of the scenario's utility, >= 0
 * @see 000-S18
 */
export function gloomySample(graph: CausalGraph, sigma: number): GloomySample {
  requireFinite("sigma", sigma, { min: 0 });
  return { graph: flipSigns(graph), utility: -sigma };
}
