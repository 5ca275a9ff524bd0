import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { topologicalOrder } from "../../../src/lib/causal/graph/acyclic";
import { causalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { dSeparated } from "../../../src/lib/causal/graph/d-separation";
import { binaryModel, exactJoint, marginalOf } from "../discrete-model";
import { arbitraryDag } from "./random-graph";

/** Largest |P(x, y | z) - P(x | z) P(y | z)| over all values. */
function dependence(
  names: readonly string[],
  joint: Float64Array,
  x: string,
  y: string,
  given: readonly string[],
): number {
  const table = marginalOf(names, joint, [...given, x, y]);
  let most = 0;
  for (let z = 0; z < table.length; z += 4) {
    const p = [...table.slice(z, z + 4)];
    const total = p.reduce((a, b) => a + b);
    const [both, notY, notX] = [p[3]! / total, p[2]! / total, p[1]! / total];
    most = Math.max(most, Math.abs(both - (both + notY) * (both + notX)));
  }
  return most;
}

describe("dSeparated", () => {
  const [chain, fork, collider] = [
    causalGraph(["a", "b", "c"], [["a", "b"], ["b", "c"]]), // prettier-ignore
    causalGraph(["a", "b", "c"], [["b", "a"], ["b", "c"]]), // prettier-ignore
    causalGraph(["a", "b", "c", "d"], [["a", "b"], ["c", "b"], ["b", "d"]]), // prettier-ignore
  ];

  it("blocks chains and forks by their middle", () => {
    for (const graph of [chain, fork]) {
      expect(dSeparated(graph, ["a"], ["c"], [])).toBe(false);
      expect(dSeparated(graph, ["a"], ["c"], ["b"])).toBe(true);
    }
  });

  it("opens a collider by itself and by what it causes", () => {
    expect(dSeparated(collider, ["a"], ["c"], [])).toBe(true);
    expect(dSeparated(collider, ["a"], ["c"], ["b"])).toBe(false);
    expect(dSeparated(collider, ["a"], ["c"], ["d"])).toBe(false);
  });

  it("says what the exact distribution of a model of the graph says, for all pairs and conditions", () => {
    fc.assert(
      fc.property(arbitraryDag(5), fc.integer({ min: 1, max: 1e6 }), (graph, seed) => {
        const names = topologicalOrder(graph);
        const directed = graph.mapEdges((_, _attributes, from, to): [string, string] => [from, to]);
        const joint = exactJoint(binaryModel({ names, directed, bidirected: [] }, seed));
        for (const [i, x] of names.entries()) {
          for (const y of names.slice(i + 1)) {
            const others = names.filter((name) => name !== x && name !== y);
            for (let subset = 0; subset < 2 ** others.length; subset++) {
              const given = others.filter((_, k) => (subset >> k) & 1);
              const separated = dependence(names, joint, x, y, given) < 1e-12;
              expect(dSeparated(graph, [x], [y], given), `${x}, ${y} given ${given.join()}`).toBe(separated);
            }
          }
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it("separates sets when it separates all their pairs, and is symmetric", () => {
    fc.assert(
      fc.property(
        arbitraryDag(7),
        fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 7, maxLength: 7 }),
        (graph, part) => {
          const pick = (which: number): string[] => graph.nodes().filter((_, i) => part[i] === which);
          const [xs, ys, given] = [pick(1), pick(2), pick(3)];
          const pairs = xs.flatMap((x) => ys.map((y) => dSeparated(graph, [x], [y], given)));
          expect(dSeparated(graph, xs, ys, given)).toBe(pairs.every(Boolean));
          expect(dSeparated(graph, ys, xs, given)).toBe(dSeparated(graph, xs, ys, given));
        },
      ),
    );
  });

  it("refuses an unknown node, a node in two sets, and a cycle", () => {
    expect(() => dSeparated(chain, ["z"], ["c"], [])).toThrow("xs: expected nodes of the graph (a, b, c), got 'z'");
    expect(() => dSeparated(chain, ["a"], ["c"], ["c"])).toThrow("got 'c' in two of them");
    expect(() => dSeparated(chain, ["a"], ["a"], [])).toThrow("got 'a' in two of them");
    const cyclic = causalGraph(["a", "b"], [["a", "b"], ["b", "a"]]); // prettier-ignore
    expect(() => dSeparated(cyclic, ["a"], ["b"], [])).toThrow("got a -> b -> a");
  });
});
