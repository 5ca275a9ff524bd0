import { describe, expect, it } from "vitest";
import { gaussianBic } from "../../../src/lib/causal/discovery";
import { normals, stream } from "../../../src/lib/random";

const x = normals(stream(1), 200);
const y = normals(stream(2), 200).map((own, i) => 0.8 * x[i]! + own);
const sample = { names: ["x", "y", "sum"], columns: [x, y, x.map((v, i) => v + y[i]!)] };

describe("the Gaussian BIC", () => {
  const score = gaussianBic(sample);
  it("gains -n/2 ln(1 - r^2) - ln(n)/2 by a parent with correlation r", () => {
    const mean = (v: Float64Array): number => v.reduce((a, b) => a + b) / v.length;
    const dot = (a: Float64Array, b: Float64Array): number =>
      a.reduce((sum, v, i) => sum + (v - mean(a)) * (b[i]! - mean(b)), 0);
    const r2 = dot(x, y) ** 2 / (dot(x, x) * dot(y, y));
    expect(score(1, [0]) - score(1, [])).toBeCloseTo(-100 * Math.log(1 - r2) - Math.log(200) / 2, 8);
  });
  it("scores x -> y and y -> x the same", () => {
    expect(score(0, []) + score(1, [0])).toBeCloseTo(score(1, []) + score(0, [1]), 8);
  });
  it("asks more of each parent with a larger penalty", () => {
    const dear = gaussianBic(sample, { penalty: 3 });
    expect(dear(1, [0]) - dear(1, [])).toBeCloseTo(score(1, [0]) - score(1, []) - Math.log(200), 8);
  });
  it("refuses a column that others settle", () => {
    expect(() => score(2, [0, 1])).toThrow("x, y settle sum");
  });
});
