import { describe, expect, it } from "vitest";
import { moments, residualCovariance } from "../../../src/lib/causal/discovery/covariance";
import { normals, stream } from "../../../src/lib/random";

describe("moments", () => {
  it("are the covariances about the means", () => {
    const { covariance } = moments({
      names: ["a", "b"],
      columns: [Float64Array.of(1, 2, 3), Float64Array.of(4, 4, 7)],
    });
    [2 / 3, 1, 1, 2].forEach((value, at) => {
      expect(covariance[at]).toBeCloseTo(value, 14);
    });
  });
  it("refuse a column that does not vary, and a single row", () => {
    expect(() => moments({ names: ["a"], columns: [Float64Array.of(2, 2)] })).toThrow(
      "a: expected a column that varies, got 2",
    );
    expect(() => moments({ names: ["a"], columns: [Float64Array.of(2)] })).toThrow("at least 2 rows, got 1");
  });
});

describe("the residual covariance", () => {
  const a = normals(stream(1), 50);
  const b = normals(stream(2), 50);
  const own = normals(stream(3), 50);
  const known = moments({
    names: ["a", "b", "c", "sum"],
    columns: [a, b, a.map((v, i) => 2 * v - b[i]! + own[i]!), a.map((v, i) => v + b[i]!)],
  });
  it("is what regression leaves: that of the part that the condition does not make", () => {
    const [left] = residualCovariance(known, [2], [0, 1]) as unknown as number[];
    const [alone] = residualCovariance(
      moments({ names: ["a", "b", "own"], columns: [a, b, own] }),
      [2],
      [0, 1],
    ) as unknown as number[];
    expect(left).toBeCloseTo(alone!, 12);
  });
  it("is exactly 0 for a column that the condition settles", () => {
    expect(residualCovariance(known, [3], [0, 1])[0]).toBe(0);
  });
  it("passes over a condition that the others settle", () => {
    const [with4, with2] = [residualCovariance(known, [2], [0, 1, 3])[0]!, residualCovariance(known, [2], [0, 1])[0]!];
    expect(with4).toBeCloseTo(with2, 10);
  });
});
