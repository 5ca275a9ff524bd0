import { mSeparated } from "../graph/m-separation";
import type { MixedGraph } from "../graph/mixed-graph";
import { mixedAncestors, mixedDescendants, withoutOutgoing } from "../graph/mixed-parts";
import { probability, product, sum } from "./build";
import { identified, type Identified } from "./identified";
import { requireQuery } from "./query";
import { minimalSubsets } from "./subsets";

/**
 * Whether adjusting for a set removes all confounding of an effect: no member is caused by the treatment, and together they
 * block every path between treatment and outcome that begins with an edge into the treatment.
 *
 * @throws RangeError for a cycle, an unknown node, or a variable in two places
 * @see Pearl, Causality, 2009, definition 3.3.1
 */
export function isBackDoorSet(graph: MixedGraph, treatment: string, outcome: string, set: readonly string[]): boolean {
  requireQuery(graph, { treatment: [treatment], outcome: [outcome], given: set });
  const effects = mixedDescendants(graph, [treatment]);
  if (set.some((name) => effects.has(name))) return false;
  return mSeparated(withoutOutgoing(graph, new Set([treatment])), [treatment], [outcome], set);
}

/**
 * All smallest back-door sets (none of them contains another), the shortest first; empty where there is none.
 *
 * @throws RangeError as `isBackDoorSet`, and where more than 20 variables might belong to a set
 */
export function backDoorSets(graph: MixedGraph, treatment: string, outcome: string): readonly (readonly string[])[] {
  requireQuery(graph, { treatment: [treatment], outcome: [outcome] });
  const causes = mixedAncestors(graph, [treatment, outcome]);
  const effects = mixedDescendants(graph, [treatment]);
  const candidates = graph.names.filter((name) => name !== outcome && causes.has(name) && !effects.has(name));
  return minimalSubsets(candidates, (set) => isBackDoorSet(graph, treatment, outcome, set));
}

/**
 * Back-door adjustment: P(Y | do(X)) = sum over Z of P(Z) P(Y | X, Z).
 *
 * @throws RangeError where the set is no back-door set
 */
export function backDoor(graph: MixedGraph, treatment: string, outcome: string, set: readonly string[]): Identified {
  if (!isBackDoorSet(graph, treatment, outcome, set)) {
    throw new RangeError(`set: expected a back-door set for ${treatment} and ${outcome}, got (${set.join(", ")})`);
  }
  const formula = sum(set, product([probability(set), probability([outcome], [treatment, ...set])]));
  const lines = [`back-door adjustment for ${set.join(", ") || "nothing"}`];
  return identified({ treatment: [treatment], outcome: [outcome] }, formula, lines);
}
