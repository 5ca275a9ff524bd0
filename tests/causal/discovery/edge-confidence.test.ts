import { describe, expect, it } from "vitest";
import { confidentEdges, consensusGraph, edgeConfidence, fisherZTest, pc } from "../../../src/lib/causal/discovery";
import { causalGraph, pdag, pdagEdges, type Pdag } from "../../../src/lib/causal/graph";
import { linearScm, sample as draw } from "../../../src/lib/causal/scm";
import type { Sample } from "../../../src/lib/causal/sample";
import { stream } from "../../../src/lib/random";

const names = ["a", "b", "c"];
const graph = causalGraph(names, [
  ["a", "c", 1],
  ["b", "c", 0.12],
]);
const sample = draw(linearScm(graph), stream(5), 300);
const learn = (rows: Sample): Pdag => pc(rows, { test: fisherZTest(rows), alpha: 0.05 }).pdag;

describe("edge confidence", () => {
  it("is near 1 for a strong edge, lower for a weak one, and low where there is none", () => {
    const shares = confidentEdges(edgeConfidence(sample, learn, { stream: stream(1), resamples: 60 }), 0);
    const share = (x: string, y: string): number =>
      shares.find(({ from, to }) => [x, y].includes(from) && [x, y].includes(to))?.joined ?? 0;
    expect(share("a", "c")).toBe(1);
    expect(share("b", "c")).toBeLessThan(1);
    expect(share("b", "c")).toBeGreaterThan(share("a", "b"));
  });
  it("counts each way of joining a pair, and gives shares that sum to at most 1", () => {
    const answers = [
      pdag(names, [["a", "b"]]),
      pdag(names, [["b", "a"]]),
      pdag(names, [["a", "b"]], [["b", "c"]]),
      pdag(names, []),
    ];
    let call = 0;
    const confidence = edgeConfidence(sample, () => answers[call++]!, { stream: stream(1), resamples: 4 });
    expect(confidentEdges(confidence, 0)).toEqual([
      { from: "a", to: "b", joined: 0.75, forward: 0.5, backward: 0.25 },
      { from: "b", to: "c", joined: 0.25, forward: 0, backward: 0 },
    ]);
    expect(pdagEdges(consensusGraph(confidence, 0.5))).toEqual({ directed: [["a", "b"]], undirected: [] });
    expect(pdagEdges(consensusGraph(confidence, 0.2)).undirected).toEqual([["b", "c"]]);
  });
  it("draws as many rows with replacement, or half of them without", () => {
    const sizes: number[] = [];
    const distinct: number[] = [];
    for (const method of ["bootstrap", "half"] as const) {
      edgeConfidence(
        sample,
        (rows) => {
          sizes.push(rows.columns[0]!.length);
          distinct.push(new Set(rows.columns[0]).size);
          return pdag(names, []);
        },
        { stream: stream(2), resamples: 1, method },
      );
    }
    expect(sizes).toEqual([300, 150]);
    expect(distinct[0]).toBeLessThan(230);
    expect(distinct[1]).toBe(150);
  });
  it("is the same for the same stream, and tells how far it is", () => {
    const done: number[] = [];
    const once = edgeConfidence(sample, learn, {
      stream: stream(7),
      resamples: 5,
      onResample: (count, graph) => done.push(graph.names.length === 3 ? count : 0),
    });
    expect(edgeConfidence(sample, learn, { stream: stream(7), resamples: 5 })).toEqual(once);
    expect(done).toEqual([1, 2, 3, 4, 5]);
  });
  it("refuses a graph of other names", () => {
    expect(() => edgeConfidence(sample, () => pdag(["a"], []), { stream: stream(1) })).toThrow(
      "expected a graph of a, b, c, got a",
    );
  });
});
