import { describe, expect, it } from "vitest";
import { loadCases } from "../../../src/lib/data";
import { movesAlone, profileNames, profiles, scoreDirections, separateDimensions } from "../../../src/lib/ethics";

const cases = loadCases();

describe("scoreDirections", () => {
  it.each(profileNames)(
    "finds one direction a dimension of %s, none for a layer, and one less for the factors",
    (name) => {
      const n = profiles[name].dimensions.length;
      expect(scoreDirections(cases, profiles[name])).toEqual({ values: n, factors: n - 1, count: 6 * n });
    },
  );

  it("sees no more directions than options", () => {
    expect(scoreDirections(cases.slice(0, 1), profiles["all-13"]).values).toBe(4);
  });
});

describe("separateDimensions", () => {
  it("finds thirteen over forty authored options, and three over three", () => {
    expect(separateDimensions(cases, profiles["all-13"].dimensions)).toBe(13);
    const [first] = cases;
    expect(
      separateDimensions([{ ...first!, options: first!.options.slice(0, 3) }], profiles["all-13"].dimensions),
    ).toBe(3);
  });
});

describe("movesAlone", () => {
  it("holds for every dimension: its measure moves its value and no other", () => {
    const { dimensions } = profiles["all-13"];
    expect(dimensions.filter((name) => movesAlone(name, dimensions))).toEqual(dimensions);
  });
});
