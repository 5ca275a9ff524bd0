import { describe, expect, it } from "vitest";
import { causalGraph, linearScm, nonLinearScm, sample } from "../../../src/lib/causal";
import { stream, uniforms } from "../../../src/lib/random";
import { edgeFeatureCount, edgeFeatures } from "../../../src/lib/training/graph-network";

const [r, size, p, partialSize, least, asymmetry] = [0, 1, 2, 3, 4, 5];
const chain = sample(
  linearScm(
    causalGraph(
      ["a", "b", "c"],
      [
        ["a", "b", 1],
        ["b", "c", 1],
      ],
    ),
  ),
  stream(1),
  20_000,
);
const features = edgeFeatures(chain);
const at = (i: number, j: number, feature: number): number => features[(3 * i + j) * edgeFeatureCount + feature]!;

describe("edgeFeatures", () => {
  it("has the correlations of a chain in closed form", () => {
    expect(at(0, 1, r)).toBeCloseTo(Math.SQRT1_2, 1);
    expect(at(0, 2, r)).toBeCloseTo(1 / Math.sqrt(3), 1);
    expect(at(0, 2, size)).toBe(Math.abs(at(0, 2, r)));
  });

  it("sees that the ends of a chain are independent given its middle, and its links are not", () => {
    expect(Math.abs(at(0, 2, p))).toBeLessThan(0.03);
    expect(at(0, 2, least)).toBeLessThan(0.03);
    expect(at(0, 1, partialSize)).toBeGreaterThan(0.4);
    expect(at(0, 1, least)).toBeGreaterThan(0.4);
  });

  it("is symmetric but for the asymmetry, whose sign turns, and 0 in the diagonal", () => {
    for (const feature of [r, size, p, partialSize, least]) expect(at(1, 2, feature)).toBeCloseTo(at(2, 1, feature), 6);
    expect(at(1, 2, asymmetry)).toBeCloseTo(-at(2, 1, asymmetry), 6);
    expect(at(1, 1, r)).toBe(0);
  });

  it("has no asymmetry between Gaussian variables, and tells cause from effect of a linear link of uniform noise", () => {
    expect(Math.abs(at(0, 1, asymmetry))).toBeLessThan(0.06);
    const wide = (own: Parameters<typeof uniforms>[0], rows: number) => uniforms(own, rows, -1, 1);
    const scm = nonLinearScm(causalGraph(["x", "y"], [["x", "y"]]), { y: (x) => x }, { noise: { x: wide, y: wide } });
    const forward = edgeFeatures(sample(scm, stream(2), 20_000))[edgeFeatureCount + asymmetry]!;
    expect(Math.abs(forward)).toBeGreaterThan(0.06);
  });

  it("takes columns that settle each other, and refuses fewer than three rows", () => {
    const column = Float64Array.of(1, 2, 4, 3);
    const twins = edgeFeatures({ names: ["a", "b"], columns: [column, column] });
    expect(twins.every(Number.isFinite)).toBe(true);
    expect(() => edgeFeatures({ names: ["a"], columns: [Float64Array.of(1, 2)] })).toThrow(
      "rows: expected a whole number",
    );
  });
});
