import type { LinearModel } from "./model";

/**
 * Utility of a change that spreads along the edges for some steps: u · (x + xW + ... + xWˢ).
 *
 * @param change of each node [nodes]
 * @param weight of each edge in this run [edges]
 * @param scratch two arrays [nodes] that are overwritten
 */
export function utilityOfChange(
  model: LinearModel,
  change: Float64Array,
  weight: Float64Array,
  steps: number,
  scratch: readonly [Float64Array, Float64Array],
): number {
  let [now, next] = scratch;
  now.set(change);
  let total = worth(model.utility, now);
  for (let step = 0; step < steps; step++) {
    next.fill(0);
    for (let e = 0; e < weight.length; e++) next[model.to[e]!]! += weight[e]! * now[model.from[e]!]!;
    total += worth(model.utility, next);
    [now, next] = [next, now];
  }
  return total;
}

/**
 * Expected utility of a unit change of each node, itself and over its paths of at most `steps` edges: u + Wu + ... + Wˢu,
 * with W of weight x confidence.
 *
 * @returns [nodes]
 */
export function worthOfNodes({ from, to, weight, confidence, utility }: LinearModel, steps: number): Float64Array {
  const total = Float64Array.from(utility);
  let now = utility;
  for (let step = 0; step < steps; step++) {
    const before = new Float64Array(now.length);
    for (let e = 0; e < weight.length; e++) before[from[e]!]! += weight[e]! * confidence[e]! * now[to[e]!]!;
    for (let i = 0; i < total.length; i++) total[i]! += before[i]!;
    now = before;
  }
  return total;
}

function worth(utility: Float64Array, change: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < utility.length; i++) sum += utility[i]! * change[i]!;
  return sum;
}
