import { describe, expect, it } from "vitest";
import { averagePathLength, growIsolationForest, isolatedRows } from "../../../src/lib/data/quality";
import { normals, stream } from "../../../src/lib/random";
import { points } from "./points";

describe("averagePathLength", () => {
  it.each([
    [1, 0],
    [2, 1],
    [4, 1.8516559071392855],
    [12, 4.116888542066474],
    [64, 7.471950782586131],
    [256, 10.244770920119917],
  ])("of %i is the published c(n)", (n, expected) => {
    expect(averagePathLength(n)).toBeCloseTo(expected, 12);
  });

  it("refuses nothing at all", () => {
    expect(() => averagePathLength(0)).toThrow("n: expected a whole number in [1, Infinity], got 0");
  });
});

describe("growIsolationForest", () => {
  /** Mean of 20 scikit-learn forests of 200 trees each on the same points; one forest scatters by .005. */
  const sklearn = [
    0.44952, 0.44018, 0.44726, 0.43785, 0.43534, 0.43594, 0.44205, 0.4389, 0.44449, 0.43173, 0.78548, 0.67201,
  ];

  it("scores as scikit-learn's forests do on average", () => {
    const forests = Array.from({ length: 20 }, (_, seed) =>
      growIsolationForest(points, { stream: stream(seed), trees: 200 }),
    );
    points.forEach((row, i) => {
      const mean = forests.reduce((sum, forest) => sum + forest.score(row), 0) / 20;
      expect(Math.abs(mean - sklearn[i]!)).toBeLessThan(0.006);
    });
  });

  it("finds what was planted", () => {
    const noise = normals(stream(9), 1000);
    const rows = Array.from({ length: 250 }, (_, i) => Array.from(noise.subarray(4 * i, 4 * i + 4)));
    const planted = Array.from({ length: 5 }, (_, i) => [8, -8, 8, i]);
    const forest = growIsolationForest([...rows, ...planted], { stream: stream(1) });
    const worst = Math.min(...planted.map((row) => forest.score(row)));
    expect(rows.filter((row) => forest.score(row) >= worst).length).toBe(0);
    expect(isolatedRows(forest, [...rows, ...planted], 0.6)).toEqual(expect.arrayContaining([250, 251, 252, 253, 254]));
  });

  it("puts no row of one cluster above chance: scores of uniform noise scatter around one half", () => {
    const source = stream(5);
    const rows = Array.from({ length: 300 }, () => [source.uniform(), source.uniform()]);
    const forest = growIsolationForest(rows, { stream: stream(6) });
    const mean = rows.reduce((sum, row) => sum + forest.score(row), 0) / 300;
    expect(mean).toBeGreaterThan(0.42);
    expect(mean).toBeLessThan(0.52);
  });

  it("is the same for the same stream, another for another, and ignores constant features", () => {
    const score = (seed: number, rows: readonly (readonly number[])[]): number =>
      growIsolationForest(rows, { stream: stream(seed) }).score(rows[3]!);
    expect(score(1, points)).toBe(score(1, points));
    expect(score(2, points)).not.toBe(score(1, points));
    expect(
      score(
        1,
        points.map((row) => [...row, 7]),
      ),
    ).toBe(score(1, points));
  });

  it("names one row, equal rows and features that are not finite", () => {
    const options = { stream: stream(1) };
    expect(() => growIsolationForest([[1]], options)).toThrow("rows: expected at least 2 rows, got 1");
    expect(() => growIsolationForest([[1], [1]], options)).toThrow("rows: expected rows that differ, got 2 equal ones");
    expect(() => growIsolationForest([[1], [Infinity]], options)).toThrow("got Infinity in row 1, column 0");
    expect(() => growIsolationForest(points, options).score([NaN, 1])).toThrow("row: expected finite numbers");
  });
});
