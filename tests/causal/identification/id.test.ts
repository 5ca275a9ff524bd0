import { describe, expect, it } from "vitest";
import type { MixedGraph } from "../../../src/lib/causal/graph/mixed-graph";
import { ObservedDistribution } from "../../../src/lib/causal/identification/distribution";
import { id, type IdResult } from "../../../src/lib/causal/identification/id";
import { textOf } from "../../../src/lib/causal/identification/render";
import { backDoorGraph, bow, frontDoorGraph, napkin } from "./graphs";

function run(graph: MixedGraph, treatment: readonly string[], outcome: readonly string[]): IdResult {
  return id({
    outcome: new Set(outcome),
    treatment: new Set(treatment),
    distribution: new ObservedDistribution(graph),
    graph,
  });
}

function linesOf(result: IdResult): string[] {
  return result.lines.map((line) => line.trim()[0]!);
}

describe("id", () => {
  it("comes by line 1 to a marginal", () => {
    expect(run(backDoorGraph, [], ["Y"])).toMatchObject({ lines: ["1: sum to P(Y)"] });
  });

  it("leaves out what does not cause the outcome by line 2", () => {
    const result = run({ ...backDoorGraph, names: ["Z", "X", "Y", "late"] }, ["X"], ["Y"]);
    expect(result.lines[0]).toBe("2: leave out late, no cause of the outcome");
  });

  it("splits by c-components with line 4 and ends by lines 1, 2, 6 and 7 in the front door", () => {
    const result = run(frontDoorGraph, ["X"], ["Y"]);
    expect(result.lines[0]).toBe("4: one factor for each of {Z}, {Y}");
    expect(new Set(linesOf(result))).toEqual(new Set(["4", "2", "6", "7", "1"]));
  });

  it("goes on with the new distribution in line 7: the napkin is a quotient of its sums", () => {
    const result = run(napkin, ["X"], ["Y"]);
    expect(linesOf(result)).toEqual(["3", "7", "2", "6"]);
    expect("formula" in result && textOf(result.formula)).toBe(
      "[Σ_{W} P(W) P(X | W, Z) P(Y | W, Z, X)] / [Σ_{W} P(W) P(X | W, Z)]",
    );
  });

  it("fails by line 5 with a hedge, also deep inside", () => {
    expect(run(bow, ["X"], ["Y"])).toMatchObject({ hedge: { larger: ["X", "Y"], smaller: ["Y"] } });
    const deep: MixedGraph = {
      names: ["X", "Z", "Y"],
      directed: [["X", "Z"], ["Z", "Y"]], // prettier-ignore
      bidirected: [["X", "Z"]],
    };
    expect(run(deep, ["X"], ["Y"])).toMatchObject({ hedge: { larger: ["X", "Z"], smaller: ["Z"], roots: ["Z"] } });
  });
});
