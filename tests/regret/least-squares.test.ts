import { describe, expect, it } from "vitest";
import { normals, stream } from "../../src/lib/random";
import { leastSquares } from "../../src/lib/regret/least-squares";

describe("least squares", () => {
  const rows = Array.from({ length: 40 }, (_, i) => normals(stream(7).split(i), 2));

  it("recovers a linear law exactly", () => {
    const predict = leastSquares(
      rows,
      rows.map(([a, b]) => 3 + 2 * a! - b!),
    );
    expect(predict([10, 1])).toBeCloseTo(22, 5);
  });

  it("shrinks weights towards 0, and the prediction to the mean, as the ridge grows", () => {
    const target = rows.map(([a]) => 5 + a!);
    const average = target.reduce((sum, value) => sum + value, 0) / target.length;
    expect(leastSquares(rows, target, 1e9)([100, 0])).toBeCloseTo(average, 3);
  });

  it("survives collinear features", () => {
    const predict = leastSquares(
      rows.map(([a]) => [a!, a!]),
      rows.map(([a]) => 2 * a!),
    );
    expect(predict([1, 1])).toBeCloseTo(2, 4);
  });

  it("refuses NaN, no rows, and lists of unequal length", () => {
    expect(() => leastSquares([], [])).toThrow("features.length: expected a whole number");
    expect(() => leastSquares([[1], [2]], [1])).toThrow("leastSquares: features has 2 samples, target has 1");
    expect(() => leastSquares([[NaN]], [1])).toThrow("features: expected finite numbers");
  });
});
