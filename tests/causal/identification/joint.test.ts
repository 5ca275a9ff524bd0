import { describe, expect, it } from "vitest";
import { empiricalJoint, requireJoint, type Joint } from "../../../src/lib/causal/identification/joint";

describe("requireJoint", () => {
  it.each<[string, Partial<Joint>, string]>([
    [
      "probabilities that don't sum to one",
      { probabilities: [0.5, 0.4] },
      "joint: expected probabilities that sum to 1, got 0.9",
    ],
    [
      "a negative probability",
      { probabilities: [1.5, -0.5] },
      "joint: expected probabilities of at least 0, got -0.5 at index 1",
    ],
    [
      "a probability that isn't finite",
      { probabilities: [NaN, 1] },
      "joint.probabilities: expected finite numbers, got NaN at index 0",
    ],
    ["too few probabilities", { probabilities: [1] }, "joint: expected 2 probabilities of 1 variables, got 1"],
    ["a repeated name", { names: ["a", "a"], sizes: [2, 1] }, "joint: expected each name once, got 'a' again"],
  ])("refuses %s", (_, change, message) => {
    expect(() => {
      requireJoint("joint", { names: ["a"], sizes: [2], probabilities: [0.5, 0.5], ...change });
    }).toThrow(message);
  });
});

describe("empiricalJoint", () => {
  it("counts combinations, the last variable fastest", () => {
    const sample = { names: ["a", "b"], columns: [Float64Array.of(0, 1, 1, 1), Float64Array.of(2, 0, 0, 1)] };
    expect(empiricalJoint(sample)).toEqual({
      names: ["a", "b"],
      sizes: [2, 3],
      probabilities: Float64Array.of(0, 0, 0.25, 0.5, 0.25, 0),
    });
  });

  it("refuses values that are no states, and an empty sample", () => {
    expect(() => empiricalJoint({ names: ["a"], columns: [Float64Array.of(0.5)] })).toThrow("whole number");
    expect(() => empiricalJoint({ names: ["a"], columns: [new Float64Array(0)] })).toThrow(RangeError);
  });
});
