import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { classCounts } from "../../../src/lib/losses";
import { skewedSample } from "../../../src/lib/training";

/** 300 items: class 0 has 100, class 1 has 150, class 2 has 50. */
const labels = Int32Array.from({ length: 300 }, (_, i) => (i < 100 ? 0 : i < 250 ? 1 : 2));
const sample = (size: number, share: number, seed = 1): Int32Array =>
  skewedSample(labels, { classes: 3, size, favoured: 0, share, stream: stream(seed) });

describe("skewedSample", () => {
  it("gives one class its share and keeps the others' proportions, without an item twice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 120 }), fc.double({ min: 0.2, max: 0.8, noNaN: true }), (size, share) => {
        const drawn = sample(size, share);
        const [favoured, second, third] = classCounts(
          drawn.map((at) => labels[at]!),
          3,
        ) as unknown as number[];
        expect(Math.abs(favoured! - size * share)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(second! - 3 * third!)).toBeLessThanOrEqual(2);
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
    );
  });

  it("draws other items with another stream", () => {
    expect(sample(60, 0.5, 1)).toEqual(sample(60, 0.5, 1));
    expect(sample(60, 0.5, 1)).not.toEqual(sample(60, 0.5, 2));
  });

  it("names the class of which there are too few, or that would be empty", () => {
    expect(() => sample(200, 0.9)).toThrow("1 to 100 items of class 0, would need 180");
    expect(() => sample(4, 0.9)).toThrow("items of class 1, would need 0");
  });
});
