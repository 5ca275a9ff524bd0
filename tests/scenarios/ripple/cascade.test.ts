import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalGraph, type CausalGraph } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { cascade, closedFormOrders, feedbackGraph, largestGap } from "../../../src/lib/scenarios/ripple";
import { anyGraph } from "./random-graph";

const chain = causalGraph(
  ["a", "b", "c", "d"],
  [
    ["a", "b", 0.5],
    ["b", "c", -0.4, 0.5],
    ["c", "d", 2],
  ],
);

describe("the expected cascade", () => {
  it("carries a shock one edge further at each order, times weight and confidence", () => {
    const { names, byOrder } = cascade(chain, new Map([["a", 2]]));
    expect(names).toEqual(["a", "b", "c", "d"]);
    expect(byOrder.map((changes) => [...changes])).toEqual([
      [2, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, -0.2, 0],
      [0, 0, 0, -0.4],
    ]);
  });

  it("is the powers of the weight matrix on every graph, cycles included", () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 7 }), (graph, sizes) => {
        const names = graph.nodes();
        const shock = new Map(sizes.slice(0, names.length).map((size, i) => [names[i]!, size]));
        const gap = largestGap(cascade(graph, shock, { steps: 5 }).byOrder, closedFormOrders(graph, shock, 5));
        expect(gap).toBeLessThan(1e-12);
      }),
    );
  });

  it("is linear in the shock", () => {
    fc.assert(
      fc.property(anyGraph, fc.double({ min: -5, max: 5, noNaN: true }), (graph, factor) => {
        const names = graph.nodes();
        const last = (shock: Map<string, number>): Float64Array => cascade(graph, shock).byOrder[3]!;
        const one = last(new Map([[names[0]!, 1]]));
        const other = last(new Map([[names[1]!, 1]]));
        const both = last(
          new Map([
            [names[0]!, 1],
            [names[1]!, factor],
          ] as const),
        );
        both.forEach((value, v) => {
          expect(value).toBeCloseTo(one[v]! + factor * other[v]!, 10);
        });
      }),
    );
  });

  it("is 0 at every order without a shock, and leaves the shock's own map alone", () => {
    const { byOrder } = cascade(chain, new Map(), { steps: 2 });
    expect(byOrder).toHaveLength(3);
    expect(byOrder.flatMap((changes) => [...changes])).toEqual(new Array(12).fill(0));
  });
});

describe("the simulated cascade", () => {
  const doubtful = (seed: number): CausalGraph => {
    const graph = feedbackGraph(stream(seed).split("cycles"), { nodes: 6, edgeProbability: 0.4, radius: 0.9 });
    graph.forEachEdge((edge) => graph.setEdgeAttribute(edge, "confidence", 0.7));
    return graph;
  };
  const graph = doubtful(0);
  const shock = new Map([
    ["v0", 1],
    ["v3", -2],
  ]);

  it("lies around the expected one as far as its stated errors say, on graphs with cycles", () => {
    const deviations = Array.from({ length: 8 }, (_, seed) => {
      const own = doubtful(seed);
      const expected = cascade(own, shock).byOrder;
      const options = { mode: "monte-carlo", runs: 2000, noise: 0.3, stream: stream(seed) } as const;
      const { byOrder, standardErrors } = cascade(own, shock, options);
      return byOrder.flatMap((changes, order) =>
        Array.from(changes, (value, v) => (value - expected[order]![v]!) / standardErrors![order]![v]!),
      );
    })
      .flat()
      .filter((deviation) => !Number.isNaN(deviation));
    expect(deviations.length).toBeGreaterThan(80);
    expect(Math.max(...deviations.map(Math.abs))).toBeLessThan(4);
    const root = Math.sqrt(deviations.reduce((sum, z) => sum + z * z, 0) / deviations.length);
    expect(root).toBeGreaterThan(0.7);
    expect(root).toBeLessThan(1.3);
  });

  it("states errors that shrink with the root of the runs, and that hold the known variance of one edge", () => {
    const edge = causalGraph(["a", "b"], [["a", "b", 0.8, 0.6]]);
    const runs = 40_000;
    const options = { mode: "monte-carlo", runs, noise: 0.5, stream: stream(2) } as const;
    const { standardErrors } = cascade(edge, new Map([["a", 3]]), options);
    // It fires with .6: variance of firing .6 x .4 x (.8 x 3)², of noise .6 x (.5 x 3)².
    const variance = 0.6 * 0.4 * 2.4 ** 2 + 0.6 * 1.5 ** 2;
    expect(standardErrors![1]![1]! * Math.sqrt(runs)).toBeCloseTo(Math.sqrt(variance), 1);
  });

  it("is the expected cascade to the bit without doubt or noise", () => {
    const sure = causalGraph(
      ["a", "b", "c"],
      [
        ["a", "b", 0.25],
        ["b", "c", -0.5],
        ["a", "c", 2],
      ],
    );
    const shock = new Map([["a", 1]]);
    const run = cascade(sure, shock, { mode: "monte-carlo", runs: 3, stream: stream(3) });
    expect(run.byOrder).toEqual(cascade(sure, shock).byOrder);
    expect(run.standardErrors!.every((errors) => errors.every((error) => error === 0))).toBe(true);
  });

  it("repeats with its seed and differs without", () => {
    const run = (seed: number): readonly Float64Array[] =>
      cascade(graph, shock, { mode: "monte-carlo", runs: 10, stream: stream(seed) }).byOrder;
    expect(run(4)).toEqual(run(4));
    expect(run(4)).not.toEqual(run(5));
  });
});

describe("refusals", () => {
  it("name the node, the number or the option that is wrong", () => {
    expect(() => cascade(chain, new Map([["e", 1]]))).toThrow('shock: expected nodes of the graph, got "e"');
    expect(() => cascade(chain, new Map([["a", NaN]]))).toThrow('shock of "a"');
    expect(() => cascade(chain, new Map(), { steps: 0 })).toThrow("steps");
    const bad = { mode: "monte-carlo", stream: stream(1) } as const;
    expect(() => cascade(chain, new Map(), { ...bad, runs: 0 })).toThrow("runs");
    expect(() => cascade(chain, new Map(), { ...bad, runs: 1 })).toThrow("runs");
    expect(() => cascade(chain, new Map(), { ...bad, noise: -1 })).toThrow("noise");
  });
});
