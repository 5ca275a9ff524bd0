import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skeleton } from "../../../src/lib/causal/discovery/skeleton";
import { oracle, randomDags } from "./support";

describe("the skeleton", () => {
  it("joins exactly the pairs that the graph joins when the test knows the graph", () => {
    fc.assert(
      fc.property(randomDags(7), (graph) => {
        const names = graph.nodes();
        const { neighbours } = skeleton(names.length, oracle(graph), { alpha: 0.05 });
        names.forEach((name, i) => {
          expect(new Set(neighbours[i]!.map((j) => names[j]!))).toEqual(new Set(graph.neighbors(name)));
        });
      }),
    );
  });
  it("keeps the separating set with the largest p-value of its size", () => {
    const pValues: Record<string, number> = { "0 1 | 2": 0.2, "0 1 | 3": 0.6 };
    const { separations } = skeleton(
      4,
      (x, y, given) => ({ pValue: pValues[`${x} ${y} | ${given.join(" ")}`] ?? 0, statistic: 0 }),
      { alpha: 0.05 },
    );
    expect(separations).toEqual([{ x: 0, y: 1, given: [3], pValue: 0.6 }]);
  });
  it("takes no neighbour away within a size, so that later pairs may still condition on it", () => {
    // Given 2, pair (0, 1) is independent, and so is (0, 2) given 1: both go, whichever is asked first.
    const free = new Set(["0 1 | 2", "0 2 | 1"]);
    const { separations } = skeleton(
      3,
      (x, y, given) => ({ pValue: free.has(`${x} ${y} | ${given.join(" ")}`) ? 1 : 0, statistic: 0 }),
      { alpha: 0.05 },
    );
    expect(separations.map(({ x, y }) => `${x}${y}`)).toEqual(["01", "02"]);
  });
  it("conditions on no more variables than it may, and tells its tests and steps", () => {
    const steps: number[] = [];
    const { testsBySize } = skeleton(4, () => ({ pValue: 0, statistic: 1 }), {
      alpha: 0.05,
      maxGiven: 1,
      onSize: (size, neighbours) => steps.push(size, neighbours.flat().length / 2),
    });
    expect(testsBySize).toEqual([6, 12]);
    expect(steps).toEqual([0, 6, 1, 6]);
  });
});
