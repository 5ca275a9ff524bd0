import fc from "fast-check";
import { expect, it } from "vitest";
import { maskedInQuantile } from "../../../src/lib/wmtp/pitfalls";

it("maskedInQuantile keeps every token in the original once masked zeros fill the lower part", () => {
  const scores = [3, 1, 4, 1.5, 5, 0, 0, 0, 0, 0];
  const valid = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
  expect(maskedInQuantile(scores, valid, 0.6)).toEqual({ failing: 1, repaired: 0.6 });
});

it("maskedInQuantile keeps the same share both ways where nothing is masked", () => {
  const scores = fc.uniqueArray(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(scores, (values) => {
      const { failing, repaired } = maskedInQuantile(values, new Uint8Array(values.length).fill(1), 0.6);
      expect(failing).toBe(repaired);
    }),
    { seed: 28 },
  );
});

it("maskedInQuantile's repair does not depend on how much is masked", () => {
  const scores = [3, 1, 4, 1.5, 5];
  for (const masked of [0, 1, 7, 50]) {
    const padded = [...scores, ...Array<number>(masked).fill(0)];
    const valid = padded.map((_, i) => (i < 5 ? 1 : 0));
    expect(maskedInQuantile(padded, valid, 0.4).repaired).toBe(0.4);
  }
});

it("maskedInQuantile refuses lists of unequal length", () => {
  expect(() => maskedInQuantile([1, 2], [1], 0.5)).toThrow("scores has 2 samples, valid has 1");
});
