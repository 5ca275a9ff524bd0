import { describe, expect, it } from "vitest";
import { orderedUnits } from "../../../src/lib/information";

describe("ordered observations", () => {
  it("make a series only of a unit that was seen at two different times", () => {
    expect(orderedUnits(["a", "a", "b", "c", "c"], [1, 2, 1, 5, 5])).toEqual({
      observations: 5,
      units: 3,
      longest: 2,
      withSeries: 1,
    });
  });
  it("are none where no time is known, however often a unit occurs", () => {
    expect(orderedUnits(["a", "a", "a"])).toEqual({ observations: 3, units: 1, longest: 3, withSeries: 0 });
    expect(orderedUnits([])).toEqual({ observations: 0, units: 0, longest: 0, withSeries: 0 });
  });
  it("need a time for each observation", () => {
    expect(() => orderedUnits(["a", "b"], [1])).toThrow("orderedUnits");
  });
});
