import fc from "fast-check";
import { inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { effectsByOrder, splitEffects, totalEffects } from "../../../src/lib/causal/effects/effect-matrix";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { weightMatrix } from "../../../src/lib/causal/graph/weight-matrix";
import { arbitraryDag } from "../graph/random-graph";

function largestGap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(0, ...Array.from(a, (value, i) => Math.abs(value - b[i]!)));
}

const cyclic = causalGraph(["a", "b"], [["a", "b"], ["b", "a"]]); // prettier-ignore

describe("totalEffects", () => {
  it("is (I - W)^-1 - I", () => {
    fc.assert(
      fc.property(arbitraryDag(9), (graph) => {
        const { names, matrix } = weightMatrix(graph);
        const n = names.length;
        const identity = Matrix.eye(n, n);
        const closed = inverse(Matrix.sub(identity, Matrix.from1DArray(n, n, [...matrix]))).sub(identity);
        expect(largestGap(totalEffects(graph).matrix, closed.to1DArray())).toBeLessThan(1e-9);
      }),
    );
  });

  it("is what a change of 1 does to the linear model", () => {
    fc.assert(
      fc.property(arbitraryDag(8), fc.nat({ max: 7 }), (graph, pick) => {
        const { names, matrix } = totalEffects(graph);
        const from = pick % names.length;
        const change = new Map(names.map((name, i) => [name, i === from ? 1 : 0]));
        for (let pass = 0; pass < names.length; pass++) {
          for (const name of names.filter((_, i) => i !== from)) {
            const inflow = graph.mapInEdges(name, (_, { weight }, cause) => weight * change.get(cause)!);
            change.set(name, inflow.reduce((a, b) => a + b, 0)); // prettier-ignore
          }
        }
        names.forEach((name, to) => {
          if (to !== from) expect(matrix[from * names.length + to]).toBeCloseTo(change.get(name)!, 9);
        });
      }),
    );
  });

  it("refuses a cycle by name", () => {
    expect(() => totalEffects(cyclic)).toThrow("got a -> b -> a");
  });
});

describe("effectsByOrder", () => {
  const chain = causalGraph(["a", "b", "c", "d"], [["a", "b", 2], ["b", "c", 3], ["c", "d", 5]]); // prettier-ignore

  it("holds the powers of W until nothing is left", () => {
    const powers = effectsByOrder(chain);
    expect(powers).toHaveLength(3);
    expect(powers.map(({ matrix }) => [matrix[1], matrix[2], matrix[3]])).toEqual([
      [2, 0, 0],
      [0, 6, 0],
      [0, 0, 30],
    ]);
  });

  it("gives as many orders as asked for, empty ones too", () => {
    const powers = effectsByOrder(chain, 5);
    expect(powers).toHaveLength(5);
    expect(powers[4]!.matrix.every((entry) => entry === 0)).toBe(true);
    expect(() => effectsByOrder(chain, 0)).toThrow("orders: expected a whole number in [1, Infinity], got 0");
  });

  it("refuses a cycle by name", () => {
    expect(() => effectsByOrder(cyclic)).toThrow("got a -> b -> a");
  });
});

describe("splitEffects", () => {
  it("has direct + indirect = total for every pair of every graph, to 1e-9", () => {
    fc.assert(
      fc.property(arbitraryDag(10), (graph) => {
        const { direct, indirect, total } = splitEffects(graph);
        const scale = Math.max(1, ...total.map(Math.abs));
        expect(largestGap(direct.map((d, i) => d + indirect[i]!), total) / scale).toBeLessThan(1e-9); // prettier-ignore
      }),
      { numRuns: 200 },
    );
  });

  it("takes the edge for the direct effect, whatever else leads there", () => {
    const graph = causalGraph(["a", "b", "c"], [["a", "b", 2], ["b", "c", -3], ["a", "c", 6]]); // prettier-ignore
    const { direct, indirect, total } = splitEffects(graph);
    expect([direct[2], indirect[2], total[2]]).toEqual([6, -6, 0]);
  });
});
