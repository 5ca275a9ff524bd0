import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collidersByMaxP, collidersBySeparation, unshieldedTriples } from "../../../src/lib/causal/discovery/colliders";
import { skeleton } from "../../../src/lib/causal/discovery/skeleton";
import { oracle, randomDags } from "./support";

/** x0 - m1 - y2, with w3 joined to x0. */
const neighbours = [[1, 3], [0, 2], [1], [0]];

describe("unshielded triples", () => {
  it("are two variables that are not joined, with one that is joined to both", () => {
    expect(unshieldedTriples(neighbours)).toEqual([
      { x: 1, middle: 0, y: 3 },
      { x: 0, middle: 1, y: 2 },
    ]);
    expect(
      unshieldedTriples([
        [1, 2],
        [0, 2],
        [0, 1],
      ]),
    ).toEqual([]);
  });
});

describe("colliders", () => {
  it("are those of the graph, by either rule, when the test knows the graph", () => {
    fc.assert(
      fc.property(randomDags(7), (graph) => {
        const names = graph.nodes();
        const test = oracle(graph);
        const found = skeleton(names.length, test, { alpha: 0.05 });
        const truth = unshieldedTriples(found.neighbours).filter(
          ({ x, middle, y }) => graph.hasEdge(names[x], names[middle]) && graph.hasEdge(names[y], names[middle]),
        );
        const bare = (all: readonly { x: number; middle: number; y: number }[]): object[] =>
          all.map(({ x, middle, y }) => ({ x, middle, y }));
        expect(bare(collidersByMaxP(found.neighbours, test, Infinity))).toEqual(truth);
        expect(bare(collidersBySeparation(found.neighbours, found.separations, test))).toEqual(truth);
      }),
    );
  });
  it("follow the most independent set by MaxP, where plain PC follows the one that happened to separate", () => {
    // Truth 0 -> 1 -> 2 with 3 -> 0: by accident 0 and 2 pass as independent given nothing, but much more so given 1.
    const test = (x: number, y: number, given: readonly number[]): { pValue: number; statistic: number } => {
      const chain = x === 0 && y === 2;
      return { pValue: chain ? (given.includes(1) ? 0.9 : 0.06) : 0.5, statistic: 0 };
    };
    const accident = [{ x: 0, y: 2, given: [], pValue: 0.06 }];
    expect(collidersBySeparation(neighbours, accident, test)).toMatchObject([{ x: 0, middle: 1, y: 2 }]);
    expect(collidersByMaxP(neighbours, test, Infinity)).toEqual([]);
  });
  it("are the surer the less independent the ends look given the middle", () => {
    const test = (_x: number, _y: number, given: readonly number[]): { pValue: number; statistic: number } => ({
      pValue: given.includes(1) ? 0.01 : 0.5,
      statistic: 0,
    });
    const found = collidersByMaxP(neighbours, test, Infinity).find(({ middle }) => middle === 1);
    expect(found?.surety).toBeCloseTo(Math.log(50), 12);
  });
});
