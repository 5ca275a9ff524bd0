import { requireFinite } from "../../arguments";
import { requireAcyclic, type CausalGraph } from "../../causal";

/** A linear causal graph as flat arrays, with what each node's change is worth. */
export interface LinearModel {
  readonly names: readonly string[];
  /** Node indices of each edge [edges]. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Effect on `to` of a unit change of `from`, where the edge carries it on [edges]. */
  readonly weight: Float64Array;
  /** Probability that the edge carries it on [edges]. */
  readonly confidence: Float64Array;
  /** Utility of a unit change of each node [nodes]. */
  readonly utility: Float64Array;
}

/**
 * A model of a causal graph without cycles. An edge carries a change on with the probability of its confidence; one without
 * confidence always does. Whether it does is drawn once a run, where a simulated cascade draws anew at each step: the two
 * agree in expectation, but around a cycle they would not.
 *
 * @param utilities utility of a unit change, by node; a node that is left out has none
 * @throws RangeError for a cycle (named), a node that the graph lacks, a utility that is not finite, or a confidence outside of [0, 1]
 */
export function linearModel(graph: CausalGraph, utilities: ReadonlyMap<string, number>): LinearModel {
  requireAcyclic(graph);
  const names = graph.nodes();
  const index = new Map(names.map((name, i) => [name, i]));
  for (const [name, utility] of utilities) {
    if (!index.has(name)) throw new RangeError(`utilities: expected a node of ${names.join(", ")}, got ${name}`);
    requireFinite(`utilities of ${name}`, utility);
  }
  const edges = graph.mapEdges((_, { weight, confidence = 1 }, source, target) => {
    requireFinite(`confidence of ${source} -> ${target}`, confidence, { min: 0, max: 1 });
    return { from: index.get(source)!, to: index.get(target)!, weight, confidence };
  });
  return {
    names,
    from: Int32Array.from(edges, ({ from }) => from),
    to: Int32Array.from(edges, ({ to }) => to),
    weight: Float64Array.from(edges, ({ weight }) => weight),
    confidence: Float64Array.from(edges, ({ confidence }) => confidence),
    utility: Float64Array.from(names, (name) => utilities.get(name) ?? 0),
  };
}
