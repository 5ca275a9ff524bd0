import { describe, expect, it } from "vitest";
import { sachsConsensus, sachsNames } from "../../../src/lib/causal/discovery";
import { requireAcyclic } from "../../../src/lib/causal/graph";
import { describeReference, referenceBytes } from "../../support/reference";

describe("the consensus of Sachs and colleagues", () => {
  it("has twenty links between eleven molecules and no cycle", () => {
    const graph = sachsConsensus();
    expect([graph.order, graph.size]).toEqual([11, 20]);
    expect(() => {
      requireAcyclic(graph);
    }).not.toThrow();
  });
});

describeReference("the consensus as published", () => {
  it("is the same list of links, in the columns' names", () => {
    const text = new TextDecoder().decode(referenceBytes("structure/sachs_real_truth20.txt"));
    const published = [...text.matchAll(/(\w+) --> (\w+)/g)].map(([, from, to]) => `${from!} ${to!}`).sort();
    expect(
      sachsConsensus()
        .mapEdges((_, __, from, to) => `${from} ${to}`)
        .sort(),
    ).toEqual(published);
    const header = new TextDecoder()
      .decode(referenceBytes("structure/sachs_real_continuous.tsv").subarray(0, 200))
      .split(/\r?\n/)[0];
    expect(header!.split("\t")).toEqual(sachsNames);
  });
});
