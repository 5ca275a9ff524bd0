import fc from "fast-check";
import type { MixedGraph } from "../../src/lib/causal/graph/mixed-graph";
import { stream, uniforms } from "../../src/lib/random";

/** A function of values by name. */
type Chance = (values: ReadonlyMap<string, number>) => number;

/** A model of binary variables, causes before effects: the chance that each is 1, by the values of its causes. */
export interface BinaryModel {
  readonly names: readonly string[];
  readonly hidden: readonly string[];
  readonly chances: ReadonlyMap<string, Chance>;
}

/**
 * A model that a mixed graph describes: chances drawn from [.1, .9] for each combination of causes, and a hidden binary
 * cause for each bidirected edge. `names` must be in topological order.
 */
export function binaryModel({ names, directed, bidirected }: MixedGraph, seed: number): BinaryModel {
  const draws = stream(seed).split("chances");
  const hidden = bidirected.map((_, i) => `hidden ${i}`);
  const chances = new Map<string, Chance>();
  for (const name of [...hidden, ...names]) {
    const causes = [
      ...directed.filter(([, to]) => to === name).map(([from]) => from),
      ...hidden.filter((_, i) => bidirected[i]!.includes(name)),
    ];
    const table = uniforms(draws.split(name), 2 ** causes.length).map((u) => 0.1 + 0.8 * u);
    chances.set(name, (values) => table[causes.reduce((index, cause) => 2 * index + values.get(cause)!, 0)]!);
  }
  return { names, hidden, chances };
}

/** P(names) of a binary model in C order, exactly, with some variables set from outside. */
export function exactJoint(
  { names, hidden, chances }: BinaryModel,
  doing: Readonly<Record<string, number>> = {},
): Float64Array {
  const all = [...hidden, ...names];
  const joint = new Float64Array(2 ** names.length);
  for (let state = 0; state < 2 ** all.length; state++) {
    const values = new Map(all.map((name, i) => [name, (state >> (all.length - 1 - i)) & 1]));
    let p = 1;
    for (const name of all) {
      const value = values.get(name)!;
      const forced = doing[name];
      const one = chances.get(name)!(values);
      p *= forced === undefined ? (value === 1 ? one : 1 - one) : Number(value === forced);
    }
    joint[state % 2 ** names.length]! += p;
  }
  return joint;
}

/** Sum of a joint over all but some binary variables, in C order of these. */
export function marginalOf(names: readonly string[], joint: ArrayLike<number>, keep: readonly string[]): Float64Array {
  const table = new Float64Array(2 ** keep.length);
  for (let state = 0; state < joint.length; state++) {
    const bit = (name: string): number => (state >> (names.length - 1 - names.indexOf(name))) & 1;
    table[keep.reduce((index, name) => 2 * index + bit(name), 0)]! += joint[state]!;
  }
  return table;
}

/** Mixed graphs of up to `most` nodes a, b, ... in topological order. */
export function arbitraryMixedGraph(most: number): fc.Arbitrary<MixedGraph> {
  return fc.integer({ min: 2, max: most }).chain((n) => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"].slice(0, n);
    const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]));
    return fc.record({
      names: fc.constant(names),
      directed: fc.subarray(pairs),
      bidirected: fc.subarray(pairs, { maxLength: Math.min(4, pairs.length) }),
    });
  });
}
