import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { mmdSquared, wasserstein1 } from "../../../src/lib/bayes/diagnostics/distances";
import { drawsOf, scalarDraws } from "../../../src/lib/bayes/exact/draws";

const sample = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 12 });

describe("wasserstein1", () => {
  it("has SciPy's value", () => {
    expect(wasserstein1([0, 1, 2], [0.5, 1.5, 4])).toBeCloseTo(1, 14);
    expect(wasserstein1([0], [1, 2, 3, 6])).toBeCloseTo(3, 14);
  });

  it("is the shift of a shifted sample, symmetric, and keeps the triangle inequality", () => {
    fc.assert(
      fc.property(sample, sample, sample, fc.double({ min: -5, max: 5, noNaN: true }), (a, b, c, shift) => {
        const moved = a.map((value) => value + shift);
        expect(wasserstein1(a, moved)).toBeCloseTo(Math.abs(shift), 8);
        expect(wasserstein1(a, b)).toBeCloseTo(wasserstein1(b, a), 10);
        expect(wasserstein1(a, c)).toBeLessThanOrEqual(wasserstein1(a, b) + wasserstein1(b, c) + 1e-9);
      }),
    );
  });
});

describe("mmdSquared", () => {
  it("has the reference's value", () => {
    expect(mmdSquared(scalarDraws([0, 1, 2]), scalarDraws([0.5, 1.5, 4]), 1)).toBeCloseTo(0.14999542214628137, 14);
  });

  it("is 0 for one and the same sample, whatever the bandwidth", () => {
    const a = drawsOf([
      [0, 1],
      [2, 3],
      [1, 1],
    ]);
    expect(mmdSquared(a, a)).toBeCloseTo(0, 12);
    expect(mmdSquared(a, a, 5)).toBeCloseTo(0, 12);
  });

  it("tells a shifted, a wider and a narrower sample from a right one", () => {
    const right = scalarDraws(normals(stream(1), 300));
    const near = mmdSquared(right, scalarDraws(normals(stream(2), 300)));
    for (const bend of [(z: number) => z + 0.5, (z: number) => 2 * z, (z: number) => z / 2]) {
      expect(mmdSquared(right, scalarDraws(normals(stream(2), 300).map(bend)))).toBeGreaterThan(4 * near);
    }
  });

  it("refuses other dimensions, no draws and no bandwidth", () => {
    expect(() => mmdSquared(scalarDraws([1]), drawsOf([[1, 2]]))).toThrow(/b: expected 1 numbers a draw, got 2/);
    expect(() => mmdSquared(scalarDraws([]), scalarDraws([1]))).toThrow(/a: expected at least 1/);
    expect(() => mmdSquared(scalarDraws([1]), scalarDraws([1]))).toThrow(/bandwidth: .*got 0/);
  });
});
