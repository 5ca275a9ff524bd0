import { describe, expect, it } from "vitest";
import { loadCases } from "../../../src/lib/data";
import { caseSchema } from "../../../src/lib/data/cases/case-schema";

const [first] = loadCases();
const messages = (value: unknown): string[] =>
  caseSchema()
    .safeParse(value)
    .error?.issues.map(({ message }) => message) ?? [];

describe("caseSchema", () => {
  it("takes every authored case as it is", () => {
    for (const one of loadCases()) expect(caseSchema().parse(one)).toEqual(one);
  });

  it("tells of all that is wrong with names at once", () => {
    const [node] = first!.graph.nodes;
    const { graph, options } = first!;
    const broken = {
      ...first!,
      graph: {
        nodes: [...graph.nodes, node!],
        edges: [...graph.edges, { from: "x", to: "x", weight: 0, confidence: 0 }],
      },
      options: [...options, options[0]!],
    };
    expect(messages(broken)).toEqual([
      `node ${node!.name} stands there twice`,
      `option ${options[0]!.id} stands there twice`,
      "edge x -> x is a loop",
      "x is no node of the graph",
    ]);
  });

  it("needs two options, a spread above 0, and a context in [0, 1]", () => {
    const { options, context } = first!;
    expect(messages({ ...first!, options: options.slice(0, 1) })).not.toEqual([]);
    const certain = { ...options[0]!, outcome: { mean: 0.1, sd: 0 } };
    expect(messages({ ...first!, options: [certain, options[1]!] })).not.toEqual([]);
    expect(messages({ ...first!, context: { ...context, temporal: { impatience: 2 } } })).not.toEqual([]);
  });
});
