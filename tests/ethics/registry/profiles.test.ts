import { describe, expect, it } from "vitest";
import { equalWeights, profileNames, profiles, recordedWeights } from "../../../src/lib/ethics";

describe("profiles", () => {
  it("are seven, ten, ten and thirteen; the two tens share the seven and nothing else", () => {
    expect(profileNames.map((name) => profiles[name].dimensions.length)).toEqual([7, 10, 10, 13]);
    const v2 = new Set<string>(profiles["bentham-v2"].dimensions);
    expect(profiles["bentham-2023"].dimensions.filter((name) => v2.has(name))).toEqual(
      profiles["bentham-v1"].dimensions,
    );
  });

  it.each(profileNames)("has weights of %s that sum to 1, equal or as recorded", (name) => {
    for (const weights of [equalWeights(profiles[name]), recordedWeights(profiles[name])]) {
      const values: number[] = Object.values(weights);
      expect(values).toHaveLength(profiles[name].dimensions.length);
      expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14);
    }
  });

  it("keeps the recorded proportions", () => {
    const v2 = recordedWeights(profiles["bentham-v2"]);
    expect([v2.intensity, v2.externalCost].map((weight) => Math.round(1e12 * weight))).toEqual([2e11, 1e11]);
    const v1 = recordedWeights(profiles["bentham-v1"]);
    expect(v1.intensity / v1.duration).toBeCloseTo(0.2 / 0.12, 12);
  });
});
