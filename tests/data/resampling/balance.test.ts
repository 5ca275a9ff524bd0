import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedIndices, classIndices, oversampleNegatives } from "../../../src/lib/data/resampling";
import { stream } from "../../../src/lib/random";

describe("oversampleNegatives", () => {
  const negative = Array.from({ length: 100 }, (_, i) => i % 4 === 0);

  it.each([
    [0, "negatives", 0],
    [0.2, "negatives", 5],
    [0.3, "negatives", 8],
    [0.2, "all", 20],
    [0.3, "all", 30],
  ] as const)("at rate %f of %s adds %i copies of negatives to all items", (rate, base, extra) => {
    const out = Array.from(oversampleNegatives(negative, rate, { stream: stream(1), base }));
    expect(out.slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(out.length).toBe(100 + extra);
    expect(out.slice(100).every((item) => negative[item])).toBe(true);
  });

  it("names a rate below zero, and a set without negatives unless none are asked for", () => {
    expect(() => oversampleNegatives(negative, -0.1, { stream: stream(1) })).toThrow("rate: expected a number in [0");
    expect(() => oversampleNegatives([false, false], 0.2, { stream: stream(1) })).toThrow(
      "negative: expected a negative item, got none among 2",
    );
    expect(Array.from(oversampleNegatives([false], 0, { stream: stream(1) }))).toEqual([0]);
  });
});

describe("balancedIndices", () => {
  const labels = [0, 0, 0, 0, 0, 1, 1, 2];

  it.each([
    ["largest", 5],
    ["smallest", 1],
    [3, 3],
  ] as const)("gives every class %s: %i items", (to, size) => {
    const counts = [0, 0, 0];
    const chosen = balancedIndices(labels, 3, stream(1), to);
    for (const item of chosen) counts[labels[item]!]! += 1;
    expect(counts).toEqual([size, size, size]);
  });

  it("keeps all items of a small class, and repeats none of a large one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 5 }), (seed, to) => {
        const chosen = Array.from(balancedIndices(labels, 3, stream(seed), to));
        const large = chosen.filter((item) => item < 5);
        expect(new Set(large).size).toBe(large.length);
        if (to >= 2) expect(chosen).toEqual(expect.arrayContaining([5, 6]));
      }),
      { seed: 8 },
    );
  });

  it("names an empty class, an unknown label and a class count of none", () => {
    expect(() => balancedIndices([0, 2], 3, stream(1))).toThrow(
      "labels: expected an item of every class, got none of class 1",
    );
    expect(() => balancedIndices([0, 3], 3, stream(1))).toThrow(
      "labels: expected a class from 0 to 2, got 3 at item 1",
    );
    expect(() => classIndices([0.5], 2)).toThrow("got 0.5 at item 0");
    expect(() => classIndices([], 0)).toThrow("classes: expected a whole number");
    expect(() => balancedIndices([0], 1, stream(1), 0)).toThrow("to: expected a whole number");
  });
});
