import { describe, expect, it } from "vitest";
import { dimensionValues, randomMeasures } from "../../../src/lib/ethics";
import { stream } from "../../../src/lib/random";

describe("dimensionValues", () => {
  it.each(["defined", "recorded"] as const)(
    "stays within [0, 1] for 10,000 random inputs, %s transforms",
    (transforms) => {
      const values = randomMeasures(stream(3), 10_000).flatMap((measures) =>
        Object.values(dimensionValues(measures, transforms)),
      );
      expect(values).toHaveLength(130_000);
      expect(values.filter((value) => !(value >= 0 && value <= 1))).toEqual([]);
    },
  );

  it("measures each dimension in its own unit", () => {
    const values = dimensionValues({ extent: 999_999, duration: 0, propinquity: 3, intensity: 0.4 });
    expect(values.extent).toBeCloseTo(1, 6);
    expect(values).toMatchObject({ duration: 0, propinquity: 0.25, intensity: 0.4 });
  });

  it("names the dimension whose measure is no number", () => {
    expect(() => dimensionValues({ purity: NaN })).toThrow("purity: expected a finite measure, got NaN");
  });
});
