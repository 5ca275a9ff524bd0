import { mSeparated } from "../graph/m-separation";
import type { MixedGraph } from "../graph/mixed-graph";
import { mixedAncestors, mixedDescendants, withoutOutgoing } from "../graph/mixed-parts";
import { probability, product, sum } from "./build";
import { identified, type Identified } from "./identified";
import { requireQuery } from "./query";
import { minimalSubsets } from "./subsets";

/**
 * Whether a set carries an effect in a way that reveals it in spite of hidden confounding: it intercepts every directed path
 * from treatment to outcome, nothing confounds treatment and set, and the treatment blocks what confounds set and outcome.
 *
 * @throws RangeError for a cycle, an unknown node, or a variable in two places
 * @see Pearl, Causality, 2009, definition 3.3.3
 */
export function isFrontDoorSet(graph: MixedGraph, treatment: string, outcome: string, set: readonly string[]): boolean {
  requireQuery(graph, { treatment: [treatment], outcome: [outcome], given: set });
  if (set.length === 0) return !mixedDescendants(graph, [treatment]).has(outcome);
  if (mixedDescendants(withoutOutgoing(graph, new Set(set)), [treatment]).has(outcome)) return false;
  if (!mSeparated(withoutOutgoing(graph, new Set([treatment])), [treatment], set, [])) return false;
  return mSeparated(withoutOutgoing(graph, new Set(set)), set, [outcome], [treatment]);
}

/**
 * All smallest front-door sets (none of them contains another), the shortest first; empty where there is none.
 *
 * @throws RangeError as `isFrontDoorSet`, and where more than 20 variables might belong to a set
 */
export function frontDoorSets(graph: MixedGraph, treatment: string, outcome: string): readonly (readonly string[])[] {
  requireQuery(graph, { treatment: [treatment], outcome: [outcome] });
  const between = mixedDescendants(graph, [treatment]);
  const causes = mixedAncestors(graph, [outcome]);
  const candidates = graph.names.filter((name) => name !== treatment && name !== outcome && between.has(name));
  return minimalSubsets(
    candidates.filter((name) => causes.has(name)),
    (set) => isFrontDoorSet(graph, treatment, outcome, set),
  );
}

/**
 * Front-door adjustment: P(Y | do(X)) = sum over Z of P(Z | X) times the sum over X' of P(X') P(Y | X', Z).
 *
 * @throws RangeError where the set is no front-door set
 */
export function frontDoor(graph: MixedGraph, treatment: string, outcome: string, set: readonly string[]): Identified {
  if (!isFrontDoorSet(graph, treatment, outcome, set)) {
    throw new RangeError(`set: expected a front-door set for ${treatment} and ${outcome}, got (${set.join(", ")})`);
  }
  const within = sum([treatment], product([probability([treatment]), probability([outcome], [treatment, ...set])]));
  const formula = sum(set, product([probability(set, [treatment]), within]));
  const lines = [`front-door adjustment by ${set.join(", ") || "nothing"}`];
  return identified({ treatment: [treatment], outcome: [outcome] }, formula, lines);
}
