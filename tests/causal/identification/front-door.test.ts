import { describe, expect, it } from "vitest";
import type { MixedGraph } from "../../../src/lib/causal/graph/mixed-graph";
import { evaluateEstimand } from "../../../src/lib/causal/identification/evaluate";
import { frontDoor, frontDoorSets, isFrontDoorSet } from "../../../src/lib/causal/identification/front-door";
import { identify } from "../../../src/lib/causal/identification/identify";
import { binaryModel, exactJoint } from "../discrete-model";
import { backDoorGraph, bow, frontDoorGraph } from "./graphs";

const twoWays: MixedGraph = {
  names: ["X", "A", "B", "Y"],
  directed: [["X", "A"], ["X", "B"], ["A", "Y"], ["B", "Y"]], // prettier-ignore
  bidirected: [["X", "Y"]],
};

describe("front-door adjustment", () => {
  it("is what is usually written", () => {
    expect(frontDoor(frontDoorGraph, "X", "Y", ["Z"]).text).toBe("Σ_{Z} P(Z | X) Σ_{X'} P(X') P(Y | X', Z)");
    expect(frontDoorSets(frontDoorGraph, "X", "Y")).toEqual([["Z"]]);
  });

  it("needs all ways to be intercepted", () => {
    expect(frontDoorSets(twoWays, "X", "Y")).toEqual([["A", "B"]]);
    expect(isFrontDoorSet(twoWays, "X", "Y", ["A"])).toBe(false);
  });

  it("has no set where the mediator is confounded, or where there is none", () => {
    const confounded = { ...frontDoorGraph, bidirected: [["X", "Y"], ["Z", "Y"]] as const }; // prettier-ignore
    expect(frontDoorSets(confounded, "X", "Y")).toEqual([]);
    const before = { ...frontDoorGraph, bidirected: [["X", "Y"], ["X", "Z"]] as const }; // prettier-ignore
    expect(frontDoorSets(before, "X", "Y")).toEqual([]);
    expect(frontDoorSets(bow, "X", "Y")).toEqual([]);
    expect(() => frontDoor(backDoorGraph, "X", "Y", ["Z"])).toThrow(
      "set: expected a front-door set for X and Y, got (Z)",
    );
  });

  it("has the empty set where there is no effect", () => {
    const none: MixedGraph = { names: ["X", "Y"], directed: [], bidirected: [["X", "Y"]] };
    expect(frontDoorSets(none, "X", "Y")).toEqual([[]]);
    expect(frontDoor(none, "X", "Y", []).text).toBe("P(Y)");
  });

  it("gives the numbers of the ID algorithm", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const general = identify(twoWays, { treatment: ["X"], outcome: ["Y"] });
      const joint = {
        names: twoWays.names,
        sizes: [2, 2, 2, 2],
        probabilities: exactJoint(binaryModel(twoWays, seed)),
      };
      if (!general.identifiable) throw new Error(general.text);
      const expected = evaluateEstimand(general, joint).values;
      evaluateEstimand(frontDoor(twoWays, "X", "Y", ["A", "B"]), joint).values.forEach((value, i) => {
        expect(value).toBeCloseTo(expected[i]!, 10);
      });
    }
  });
});
