import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearness, recordedTransforms, saturating, share } from "../../../src/lib/ethics";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const transforms = { share, nearness, heads: saturating(1e6), hours: saturating(87_600), ...recordedTransforms };

describe.each(Object.entries(transforms))("%s", (name, transform) => {
  it("stays within [0, 1] for every finite number", () => {
    fc.assert(
      fc.property(finite, (measure) => {
        const value = transform(measure);
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it("never turns back as its measure grows", () => {
    const direction = name === "nearness" ? -1 : 1;
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(direction * (transform(high) - transform(low))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("refuses what is no number", () => {
    expect(() => transform(NaN)).toThrow("measure: expected a number");
    expect(() => transform(Infinity)).toThrow("measure: expected a number");
  });
});

describe("saturating", () => {
  it("gives a million people 1, nobody 0, and each tenfold nearly the same step", () => {
    const heads = saturating(1e6);
    expect([heads(0), heads(1e6), heads(1e9)]).toEqual([0, 1, 1]);
    expect(heads(1e5) - heads(1e4)).toBeCloseTo(1 / 6, 4);
  });

  it("refuses a full measure of nothing", () => {
    expect(() => saturating(0)).toThrow(RangeError);
  });
});

describe("recordedTransforms", () => {
  it("are root, ln(1 + x) and a logistic curve of slope 10 around .5", () => {
    expect(recordedTransforms.root(0.25)).toBe(0.5);
    expect(recordedTransforms.logarithm(1)).toBeCloseTo(Math.LN2, 15);
    expect(recordedTransforms.logistic(0.5)).toBe(0.5);
    expect(recordedTransforms.logistic(0.7)).toBeCloseTo(1 / (1 + Math.exp(-2)), 14);
  });
});
