import { describe, expect, it } from "vitest";
import { describeHedge, hedgeOf } from "../../../src/lib/causal/identification/hedge";
import { frontDoorGraph } from "./graphs";

describe("hedgeOf", () => {
  it("takes those of the smaller set as roots that lead to no other of it", () => {
    const confounded = { ...frontDoorGraph, bidirected: [["X", "Y"], ["Z", "Y"]] as const }; // prettier-ignore
    const hedge = hedgeOf(confounded, new Set(["Z", "Y"]));
    expect(hedge).toEqual({ larger: ["X", "Z", "Y"], smaller: ["Z", "Y"], roots: ["Y"] });
    expect(describeHedge({ treatment: ["X"], outcome: ["Y"] }, hedge)).toBe(
      "P(Y | do(X)) can't be told from observation: hidden common causes hold {X, Z, Y} together, and {Z, Y} also " +
        "without {X}; both lead to {Y}.",
    );
  });
});
