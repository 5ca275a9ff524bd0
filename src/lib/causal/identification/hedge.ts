import type { MixedGraph } from "../graph/mixed-graph";
import { queryText, type CausalQuery } from "./query";

/**
 * Why a question has no answer from observation: two sets of variables, each held together by hidden common causes and
 * each leading to the same roots, of which only the larger contains a treatment. Two models can then agree on everything
 * that is observed and differ on the effect.
 *
 * @see Shpitser and Pearl, Identification of joint interventional distributions in recursive semi-Markovian causal
 *   models, AAAI 2006, theorem 4
 */
export interface Hedge {
  /** F: the larger set, in the graph's order. */
  readonly larger: readonly string[];
  /** F': the smaller set, without a treatment. */
  readonly smaller: readonly string[];
  /** R: those of the smaller set that lead to no other of it. */
  readonly roots: readonly string[];
}

/** The hedge of a c-component G and its only c-component S without the treatments. */
export function hedgeOf(component: MixedGraph, without: ReadonlySet<string>): Hedge {
  const smaller = component.names.filter((name) => without.has(name));
  const roots = smaller.filter((name) => !component.directed.some(([from, to]) => from === name && without.has(to)));
  return { larger: component.names, smaller, roots };
}

/** What a hedge says, in a sentence. */
export function describeHedge(query: CausalQuery, { larger, smaller, roots }: Hedge): string {
  const set = (names: readonly string[]): string => `{${names.join(", ")}}`;
  const treated = larger.filter((name) => !smaller.includes(name));
  return (
    `${queryText(query)} can't be told from observation: hidden common causes hold ${set(larger)} together, and ` +
    `${set(smaller)} also without ${set(treated)}; both lead to ${set(roots)}.`
  );
}
