import { describe, expect, it } from "vitest";
import { iBroja } from "../../../src/lib/information/pid/i-broja";
import { gate } from "./measures";

describe("iBroja", () => {
  it.each([
    ["AND", 0.31127812445913283],
    ["SUM", 0.5],
    ["REDUCED_OR", 0.31127812445913283],
    ["DYADIC", 0],
    ["XOR", 0],
  ] as const)("%s shares %d bits, proven to 1e-8", (name, expected) => {
    const { bits, gap } = iBroja(gate(name));
    expect(Math.abs(bits - expected)).toBeLessThan(1e-8);
    expect(gap).toBeLessThan(1e-8);
  });

  it("of a copy of two correlated bits is their mutual information", () => {
    expect(iBroja(gate("COPY")).bits).toBeCloseTo(1 - (-0.75 * Math.log2(0.75) - 0.25 * Math.log2(0.25)), 8);
  });
});
