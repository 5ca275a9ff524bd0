import digamma from "@stdlib/math-base-special-digamma";
import { describe, expect, it } from "vitest";
import { digammaTable } from "../../../src/lib/information/ksg/digamma";

describe("digammaTable", () => {
  it("equals the digamma function to 1e-11 up to 200,000, and -Infinity at 0", () => {
    const table = digammaTable(200_000);
    expect(table[0]).toBe(-Infinity);
    for (const n of [1, 2, 3, 10, 1000, 99_999, 200_000]) expect(Math.abs(table[n]! - digamma(n))).toBeLessThan(1e-11);
  });
});
