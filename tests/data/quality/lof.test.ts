import { describe, expect, it } from "vitest";
import { localOutlierFactors } from "../../../src/lib/data/quality";
import { normals, stream } from "../../../src/lib/random";
import { describeReference, referenceJson } from "../../support/reference";
import { points } from "./points";

describe("localOutlierFactors", () => {
  it("is scikit-learn's on two clusters and two strays", () => {
    const k3 = localOutlierFactors(points, 3);
    expect(k3[0]).toBeCloseTo(0.9674563090532713, 9);
    expect(k3[4]).toBeCloseTo(1.1081941874344876, 9);
    expect(k3[10]! / 59.63958673987336).toBeCloseTo(1, 7);
    expect(k3[11]! / 32.70333800895605).toBeCloseTo(1, 7);
    const k5 = localOutlierFactors(points, 5);
    expect(k5[0]).toBeCloseTo(1, 9);
    expect(k5[10]).toBeCloseTo(4.1557272260354745, 9);
  });

  it("is about 1 in a cluster however dense, and well above beside a dense one", () => {
    const noise = normals(stream(2), 400);
    const dense = Array.from({ length: 100 }, (_, i) => [0.01 * noise[2 * i]!, 0.01 * noise[2 * i + 1]!]);
    const loose = Array.from({ length: 100 }, (_, i) => [50 + noise[200 + 2 * i]!, noise[201 + 2 * i]!]);
    const factors = localOutlierFactors([...dense, ...loose, [0.3, 0.3]], 10);
    const median = (part: Float64Array): number => part.toSorted()[50]!;
    expect(median(factors.slice(0, 100))).toBeLessThan(1.2);
    expect(median(factors.slice(100, 200))).toBeLessThan(1.2);
    expect(factors[200]).toBeGreaterThan(5);
  });

  it("does not change with the scale of the data", () => {
    const scaled = localOutlierFactors(
      points.map((row) => row.map((value) => 1000 * value)),
      3,
    );
    localOutlierFactors(points, 3).forEach((factor, i) => {
      expect(scaled[i]! / factor).toBeCloseTo(1, 5);
    });
  });

  it("gives 1 where all rows are equal", () => {
    expect(Array.from(localOutlierFactors([[1], [1], [1]], 2))).toEqual([1, 1, 1]);
  });

  it("names too few rows, uneven rows and features that are not finite", () => {
    expect(() => localOutlierFactors([[1]], 1)).toThrow("rows: expected at least 2 rows, got 1");
    expect(() => localOutlierFactors([[1, 2], [1]], 1)).toThrow("rows: row 1: expected 2 features, got 1");
    expect(() => localOutlierFactors([[1], [NaN]], 1)).toThrow(
      "rows: expected finite numbers, got NaN in row 1, column 0",
    );
    expect(() => localOutlierFactors([[], []], 1)).toThrow("expected at least one feature");
  });
});

describeReference("scikit-learn's LocalOutlierFactor", () => {
  it.each([3, 5])("gives the same factors for %i neighbours", (k) => {
    const { X, lof } = referenceJson("ml/outlier.json") as { X: number[][]; lof: Record<string, number[]> };
    localOutlierFactors(X, k).forEach((factor, i) => {
      expect(factor / lof[`k${k}`]![i]!).toBeCloseTo(1, 7);
    });
  });
});
