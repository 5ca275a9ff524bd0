import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dimensionNames, loadCases, type DimensionName } from "../../../src/lib/data";
import { bentham, equalWeights, profileNames, profiles, recordedWeights, type Effect } from "../../../src/lib/ethics";
import { contexts } from "../contexts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const shares = fc.record(
  Object.fromEntries(dimensionNames.map((name) => [name, share])) as Record<DimensionName, typeof share>,
);
const effects: fc.Arbitrary<Effect> = fc.record({ dimensions: shares, harms: fc.subarray([...dimensionNames]) });
const situations = fc.record({ context: contexts, delayYears: fc.double({ min: 0, max: 50, noNaN: true }) });
const profile = profiles["all-13"];

describe("bentham", () => {
  it("is the printed sum over the sum of w l: worked by hand", () => {
    const effect: Effect = { dimensions: { ...all(0), intensity: 0.8, purity: 0.5 }, harms: ["intensity"] };
    const weights = { ...equalWeights(profiles["bentham-v1"]), intensity: 3, purity: 2 };
    const rest = 5 / 7;
    const { utility } = bentham(effect, { profile: profiles["bentham-v1"], weights });
    expect(utility).toBeCloseTo((-3 * 0.8 + 2 * 0.5) / (3 + 2 + rest), 14);
  });

  it("lies within [-1, 1], and its contributions add up to it", () => {
    fc.assert(
      fc.property(effects, situations, (effect, situation) => {
        const { utility, terms } = bentham(effect, { profile, situation, weights: recordedWeights(profile) });
        expect(Math.abs(utility)).toBeLessThanOrEqual(1 + 1e-12);
        expect(terms.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(utility, 12);
      }),
    );
  });

  it("reaches 1 where everything is full and counts for the option, -1 where all of it counts against", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        expect(bentham({ dimensions: all(1), harms: [] }, { profile, situation }).utility).toBeCloseTo(1, 12);
        expect(bentham({ dimensions: all(1), harms: dimensionNames }, { profile, situation }).utility).toBeCloseTo(
          -1,
          12,
        );
      }),
    );
  });

  it("grows with a value that counts for the option and falls with one that counts against it", () => {
    fc.assert(
      fc.property(effects, situations, fc.constantFrom(...dimensionNames), share, (effect, situation, name, more) => {
        const higher = Math.max(effect.dimensions[name], more);
        const raised = { ...effect, dimensions: { ...effect.dimensions, [name]: higher } };
        const change =
          bentham(raised, { profile, situation }).utility - bentham(effect, { profile, situation }).utility;
        expect(effect.harms.includes(name) ? -change : change).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it("falls, or stays, when a dimension turns from help to harm", () => {
    fc.assert(
      fc.property(effects, fc.constantFrom(...dimensionNames), (effect, name) => {
        const others = effect.harms.filter((harm) => harm !== name);
        const helps = bentham({ ...effect, harms: others }, { profile }).utility;
        expect(bentham({ ...effect, harms: [...others, name] }, { profile }).utility).toBeLessThanOrEqual(
          helps + 1e-15,
        );
      }),
    );
  });

  it("does not depend on the order of the dimensions", () => {
    fc.assert(
      fc.property(
        effects,
        situations,
        fc.shuffledSubarray([...dimensionNames], { minLength: 13 }),
        (effect, situation, order) => {
          const shuffled = { name: profile.name, dimensions: order };
          const { utility } = bentham(effect, { profile: shuffled, situation });
          expect(utility).toBeCloseTo(bentham(effect, { profile, situation }).utility, 12);
        },
      ),
    );
  });

  it("looks at the proportions of weights only", () => {
    fc.assert(
      fc.property(effects, fc.double({ min: 0.01, max: 100, noNaN: true }), (effect, scale) => {
        const weights = recordedWeights(profile);
        const scaled = Object.fromEntries(
          dimensionNames.map((name) => [name, scale * weights[name]]),
        ) as typeof weights;
        const { utility } = bentham(effect, { profile, weights });
        expect(bentham(effect, { profile, weights: scaled }).utility).toBeCloseTo(utility, 12);
      }),
    );
  });

  it("adds only what the profile names", () => {
    for (const name of profileNames) {
      const { terms } = bentham(loadCases()[0]!.options[0]!, { profile: profiles[name] });
      expect(terms.map(({ dimension }) => dimension)).toEqual(profiles[name].dimensions);
    }
  });

  it("names a value or weight that is out of range, and weights that are all 0", () => {
    const effect = { dimensions: { ...all(0.5), purity: 1.2 }, harms: [] };
    expect(() => bentham(effect, { profile })).toThrow("dimensions.purity: expected a number in [0, 1], got 1.2");
    const weights = { ...equalWeights(profile), extent: -1 };
    expect(() => bentham({ dimensions: all(0), harms: [] }, { profile, weights })).toThrow("weights.extent");
    expect(() => bentham({ dimensions: all(0), harms: [] }, { profile, weights: all(0) })).toThrow(
      "weights: expected at least one",
    );
  });
});

function all(value: number): Record<DimensionName, number> {
  return Object.fromEntries(dimensionNames.map((name) => [name, value])) as Record<DimensionName, number>;
}
