import { requireFinite, requireInteger } from "../../arguments";
import { requireAcyclic, type CausalGraph } from "../../causal";
import type { Stream } from "../../random";
import { nodeVector, sparseGraph } from "../ripple/sparse-graph";
import { cascadeSlopes, type Slopes } from "./slopes";
import { reweighted } from "./variants";

/** The values that a weight may take. */
export type WeightRange = (weight: number) => readonly [low: number, high: number];

/** Sizes are known, signs are not. */
export const anySign: WeightRange = (weight) => [-Math.abs(weight), Math.abs(weight)];

/** Each weight may be off by so much. */
export function withinReach(reach: number): WeightRange {
  requireFinite("reach", reach, { min: 0 });
  return (weight) => [weight - reach, weight + reach];
}

/** What is made as bad as possible. */
export interface WorstWeightsOptions {
  readonly shock: ReadonlyMap<string, number>;
  readonly utility: ReadonlyMap<string, number>;
  readonly range: WeightRange;
  /** How many edges may be changed; default all. */
  readonly budget?: number;
  /** Default 3. */
  readonly steps?: number;
  /** Searches from so many random corners of the ranges too; only without a budget. Default 20. */
  readonly restarts?: number;
  readonly stream: Stream;
}

/** What an adversary found. */
export interface WorstWeights {
  readonly graph: CausalGraph;
  /** Utility of orders 1 to `steps` on it. */
  readonly utility: number;
  /** How many weights differ from the given ones. */
  readonly changed: number;
}

/**
 * Weights within their ranges, and at most `budget` of them changed, for which a decision's after-effects are worth least.
 *
 * On an acyclic graph utility is a straight line in each single weight, so the worst value of one weight, the others held,
 * is an end of its range, and what it costs is known from its slope. The search changes the weight that costs most until
 * none does, from the given weights and from random corners. Local: the true worst case may be worse still.
 *
 * @throws RangeError for a cycle (named), an unknown node, a range that is empty
 * @see 000-C15, 000-S18
 */
export function worstWeights(graph: CausalGraph, options: WorstWeightsOptions): WorstWeights {
  const { range, budget = graph.size, steps = 3, restarts = 20, stream } = options;
  requireAcyclic(graph);
  requireInteger("budget", budget, { min: 0 });
  requireInteger("restarts", restarts, { min: 0 });
  const edges = sparseGraph(graph);
  const search = cascadeSlopes(
    edges,
    nodeVector("shock", edges.names, options.shock),
    nodeVector("utility", edges.names, options.utility),
    steps,
  );
  const ranges = Array.from(edges.weights, (weight) => checkedRange(range, weight));
  const starts = [edges.weights];
  for (let i = 0; i < restarts && budget >= graph.size; i++) {
    starts.push(Float64Array.from(ranges, ([low, high]) => (stream.uniform() < 0.5 ? low : high)));
  }
  const found = starts.map((start) => descend(start, edges.weights, ranges, budget, search));
  const worst = found.reduce((a, b) => (search.utility(b) < search.utility(a) ? b : a));
  const at = new Map<string, number>();
  edges.names.forEach((to, v) => {
    for (let k = edges.offsets[v]!; k < edges.offsets[v + 1]!; k++)
      at.set(`${edges.names[edges.sources[k]!]!}\0${to}`, k);
  });
  return {
    graph: reweighted(graph, (_, from, to) => worst[at.get(`${from}\0${to}`)!]!),
    utility: search.utility(worst),
    changed: worst.reduce((count, weight, k) => count + (weight === edges.weights[k]! ? 0 : 1), 0),
  };
}

/** Steepest descent over the ends of the ranges. */
function descend(
  start: Float64Array,
  given: Float64Array,
  ranges: readonly (readonly [number, number])[],
  budget: number,
  { slopes }: Slopes,
): Float64Array {
  const weights = Float64Array.from(start);
  for (;;) {
    const slope = slopes(weights);
    const full = weights.reduce((count, weight, k) => count + (weight === given[k]! ? 0 : 1), 0) >= budget;
    let [best, cost, value] = [-1, -1e-12, 0];
    for (let k = 0; k < weights.length; k++) {
      if (full && weights[k] === given[k]!) continue;
      const end = ranges[k]![slope[k]! > 0 ? 0 : 1];
      const change = slope[k]! * (end - weights[k]!);
      if (change < cost) [best, cost, value] = [k, change, end];
    }
    if (best < 0) return weights;
    weights[best] = value;
  }
}

function checkedRange(range: WeightRange, weight: number): readonly [number, number] {
  const [low, high] = range(weight);
  requireFinite("range[0]", low);
  requireFinite("range[1]", high, { min: low });
  return [low, high];
}
