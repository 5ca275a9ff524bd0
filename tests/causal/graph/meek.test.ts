import { describe, expect, it } from "vitest";
import { meekClosure } from "../../../src/lib/causal/graph/meek";
import { pdag, pdagEdges } from "../../../src/lib/causal/graph/pdag";

type Edges = readonly (readonly [string, string])[];

function directedAfter(names: readonly string[], directed: Edges, undirected: Edges): string[] {
  return pdagEdges(meekClosure(pdag(names, directed, undirected))).directed.map((edge) => edge.join(""));
}

describe("meekClosure", () => {
  it("applies rule 1: no new collider behind an edge", () => {
    expect(directedAfter(["c", "a", "b"], [["c", "a"]], [["a", "b"]])).toEqual(["ca", "ab"]);
  });

  it("applies rule 2: no cycle", () => {
    expect(directedAfter(["a", "b", "c"], [["a", "c"], ["c", "b"]], [["a", "b"]])).toContain("ab"); // prettier-ignore
  });

  it("applies rule 3: two ways to an effect", () => {
    const directed = [["c", "b"], ["d", "b"]] as const; // prettier-ignore
    const undirected = [["a", "b"], ["a", "c"], ["a", "d"]] as const; // prettier-ignore
    expect(directedAfter(["a", "b", "c", "d"], directed, undirected)).toEqual(["ab", "cb", "db"]);
  });

  it("applies rule 4: a way round by an edge known from elsewhere", () => {
    const directed = [["c", "d"], ["d", "b"]] as const; // prettier-ignore
    const undirected = [["a", "b"], ["a", "c"], ["a", "d"]] as const; // prettier-ignore
    expect(directedAfter(["a", "b", "c", "d"], directed, undirected)).toContain("ab");
  });

  it("leaves alone what does not follow, and the argument as it is", () => {
    const triangle = pdag(["a", "b", "c"], [], [["a", "b"], ["b", "c"], ["a", "c"]]); // prettier-ignore
    const before = [...triangle.marks];
    expect(pdagEdges(meekClosure(triangle)).directed).toEqual([]);
    expect([...triangle.marks]).toEqual(before);
    expect(directedAfter(["c", "a", "b"], [["c", "a"]], [["a", "b"], ["c", "b"]])).toEqual(["ca"]); // prettier-ignore
  });
});
