import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MixedGraph } from "../../../src/lib/causal/graph/mixed-graph";
import { backDoor, backDoorSets, isBackDoorSet } from "../../../src/lib/causal/identification/back-door";
import { evaluateEstimand } from "../../../src/lib/causal/identification/evaluate";
import { identify } from "../../../src/lib/causal/identification/identify";
import { arbitraryMixedGraph, binaryModel, exactJoint } from "../discrete-model";
import { backDoorGraph, bow, frontDoorGraph } from "./graphs";

describe("back-door adjustment", () => {
  it("is what is usually written", () => {
    expect(backDoor(backDoorGraph, "X", "Y", ["Z"]).text).toBe("Σ_{Z} P(Z) P(Y | X, Z)");
    expect(backDoorSets(backDoorGraph, "X", "Y")).toEqual([["Z"]]);
    const unconfounded: MixedGraph = { names: ["X", "Y"], directed: [["X", "Y"]], bidirected: [] };
    expect(backDoor(unconfounded, "X", "Y", []).text).toBe("P(Y | X)");
  });

  it("knows both single sets of a chain of confounding, and refuses a collider and a mediator", () => {
    const graph: MixedGraph = {
      names: ["A", "B", "X", "M", "Y", "C"],
      directed: [["A", "B"], ["A", "X"], ["B", "Y"], ["X", "M"], ["M", "Y"], ["X", "C"], ["Y", "C"]], // prettier-ignore
      bidirected: [],
    };
    expect(backDoorSets(graph, "X", "Y")).toEqual([["A"], ["B"]]);
    expect(isBackDoorSet(graph, "X", "Y", ["A", "B"])).toBe(true);
    expect(isBackDoorSet(graph, "X", "Y", ["A", "M"])).toBe(false);
    expect(isBackDoorSet(graph, "X", "Y", ["A", "C"])).toBe(false);
  });

  it("has no set where the cause is hidden", () => {
    expect(backDoorSets(bow, "X", "Y")).toEqual([]);
    expect(backDoorSets(frontDoorGraph, "X", "Y")).toEqual([]);
    expect(() => backDoor(bow, "X", "Y", [])).toThrow("set: expected a back-door set for X and Y, got ()");
  });

  it("gives the numbers of the ID algorithm wherever a set exists", () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryMixedGraph(5), fc.integer({ min: 1, max: 1e6 }), (graph, seed) => {
        const [x, y] = [graph.names.at(-2)!, graph.names.at(-1)!];
        const general = identify(graph, { treatment: [x], outcome: [y] });
        const joint = {
          names: graph.names,
          sizes: graph.names.map(() => 2),
          probabilities: exactJoint(binaryModel(graph, seed)),
        };
        for (const set of backDoorSets(graph, x, y)) {
          if (!general.identifiable) throw new Error(`a back door but not identified: ${general.text}`);
          const expected = evaluateEstimand(general, joint).values;
          evaluateEstimand(backDoor(graph, x, y, set), joint).values.forEach((value, i) => {
            expect(value).toBeCloseTo(expected[i]!, 10);
          });
          compared++;
        }
      }),
      { numRuns: 80, seed: 2 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});
