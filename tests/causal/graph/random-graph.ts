import fc from "fast-check";
import { causalGraph, type CausalGraph, type EdgeTuple } from "../../../src/lib/causal/graph/causal-graph";

/** Names of small test graphs, out of alphabetical order on purpose. */
export const letters = ["d", "a", "f", "c", "b", "e", "h", "g", "j", "i"];

/** Directed acyclic graphs of up to `most` nodes with weights in [-2, 2], in any order of names and edges. */
export function arbitraryDag(most: number): fc.Arbitrary<CausalGraph> {
  return fc.integer({ min: 2, max: most }).chain((n) =>
    fc
      .record({
        order: fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }),
        weights: fc.array(fc.option(fc.integer({ min: -20, max: 20 })), {
          minLength: (n * (n - 1)) / 2,
          maxLength: (n * (n - 1)) / 2,
        }),
      })
      .map(({ order, weights }) => dagOf(n, order, weights)),
  );
}

function dagOf(n: number, order: readonly number[], weights: readonly (number | null)[]): CausalGraph {
  const edges: EdgeTuple[] = [];
  let at = 0;
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) {
      const weight = weights[at++] ?? null;
      if (weight !== null) edges.push([letters[order[i]!]!, letters[order[j]!]!, weight / 10]);
    }
  }
  return causalGraph(letters.slice(0, n), edges);
}
