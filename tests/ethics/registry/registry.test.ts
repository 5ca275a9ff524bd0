import { describe, expect, it } from "vitest";
import { dimensionNames, loadCases } from "../../../src/lib/data";
import { dimensionNamed, dimensions, dimensionValues } from "../../../src/lib/ethics";

const options = loadCases().flatMap((one) => one.options);

describe("the registry", () => {
  it("holds seven classic dimensions, three of 003 and three of 000, each named in Korean", () => {
    const count = (group: string): number => dimensions.filter((one) => one.group === group).length;
    expect([count("classic"), count("2023"), count("v2")]).toEqual([7, 3, 3]);
    expect(dimensions.map(({ name }) => name)).toEqual(dimensionNames);
    for (const { label, where } of dimensions) {
      expect(label.ko).toMatch(/[가-힣]/);
      expect(where).toMatch(/^(003|000) line/);
    }
  });

  it("knows the recorded weights, which sum to 1 over the ten of 000", () => {
    const recorded = dimensions.filter(({ group }) => group !== "2023").map((one) => one.recorded.weight ?? NaN);
    expect(recorded.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 15);
    expect(dimensionNamed("cascade").recorded.weight).toBeUndefined();
  });

  it("refuses a name that it does not hold", () => {
    expect(() => dimensionNamed("joy" as never)).toThrow(/dimension: expected one of intensity, .*, got joy/);
  });

  it("is kept by the authored cases: what always harms counts against, what always helps never does", () => {
    for (const { harms } of options) {
      expect(harms).toEqual(expect.arrayContaining(["externalCost", "selfDamage"]));
      for (const { name } of dimensions.filter(({ polarity }) => polarity === "good"))
        expect(harms).not.toContain(name);
    }
  });

  it("gives the authored cases the extent, duration and propinquity that their measures ask for", () => {
    for (const { measures, dimensions: written } of options) {
      const { people: extent, hours: duration, delayYears: propinquity } = measures;
      const values = dimensionValues({ extent, duration, propinquity });
      expect(Math.abs(values.extent - written.extent)).toBeLessThan(0.001);
      expect(Math.abs(values.duration - written.duration)).toBeLessThan(0.001);
      expect(Math.abs(values.propinquity - written.propinquity)).toBeLessThan(0.001);
    }
  });
});
