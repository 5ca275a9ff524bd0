import { describe, expect, it } from "vitest";
import { countParameters, isUnder, joinBlueprints, moduleOf, sizeOf, type Parameter } from "../../src/lib/model";

const parameter = (name: string, shape: readonly number[], depth = 0): Parameter => ({
  name,
  shape,
  initial: "zeros",
  depth,
  decay: false,
});

describe("countParameters", () => {
  const blueprint = [
    parameter("a/block-1/x", [2, 3]),
    parameter("a/block-10/x", [5]),
    parameter("b", [7]),
    parameter("c", []),
  ];

  it("sums sizes, a scalar being one number", () => {
    expect(countParameters(blueprint)).toBe(6 + 5 + 7 + 1);
    expect(sizeOf({ shape: [] })).toBe(1);
  });

  it("counts under a path by whole parts of a name", () => {
    expect(countParameters(blueprint, "a")).toBe(11);
    expect(countParameters(blueprint, "a/block-1")).toBe(6);
    expect(countParameters(blueprint, "b")).toBe(7);
    expect(countParameters(blueprint, "nothing")).toBe(0);
    expect(isUnder("a/block-10/x", "a/block-1")).toBe(false);
  });
});

describe("joinBlueprints", () => {
  it("keeps the order of the forward pass", () => {
    const [a, b] = [parameter("a", [1]), parameter("b", [2])];
    expect(joinBlueprints([[b], [], [a]])).toEqual([b, a]);
  });

  it.each([
    [[parameter("a", [1]), parameter("a", [2])], 'blueprint: expected unique names, got "a" twice'],
    [[parameter("a", [1, 0])], "a: shape[1]: expected a whole number in [1, Infinity], got 0"],
    [[parameter("a", [1], -1)], "a: depth: expected a whole number in [0, Infinity], got -1"],
  ])("refuses %j", (blueprint, message) => {
    expect(() => joinBlueprints([blueprint])).toThrow(message);
  });
});

describe("moduleOf", () => {
  it("is the first part of a path", () => {
    expect(moduleOf("emotion_head/kernel")).toBe("emotion_head");
    expect(moduleOf("alone")).toBe("alone");
  });
});
