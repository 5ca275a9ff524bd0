import { describe, expect, it } from "vitest";
import { dimensionNames } from "../../../src/lib/data";
import { randomMeasures } from "../../../src/lib/ethics";
import { stream } from "../../../src/lib/random";

describe("randomMeasures", () => {
  const all = randomMeasures(stream(4), 500).flatMap((measures) => Object.values(measures));

  it("are finite, of either sign, of all sizes, and reach the ends of the finite numbers", () => {
    expect(all).toHaveLength(500 * dimensionNames.length);
    expect(all.every(Number.isFinite)).toBe(true);
    expect(all).toContain(Number.MAX_VALUE);
    expect(all).toContain(-Number.MAX_VALUE);
    expect(all).toContain(Number.MIN_VALUE);
    const negative = all.filter((value) => value < 0).length / all.length;
    expect(negative).toBeGreaterThan(0.1);
    expect(all.some((value) => value > 1e200)).toBe(true);
    expect(all.some((value) => value > 0 && value < 1e-200)).toBe(true);
  });

  it("are the same for the same seed", () => {
    expect(randomMeasures(stream(4), 3)).toEqual(randomMeasures(stream(4), 3));
    expect(() => randomMeasures(stream(4), 0)).toThrow("count");
  });
});
