import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smote } from "../../../src/lib/data/resampling";
import { normals, stream } from "../../../src/lib/random";
import { describeReference, referenceJson } from "../../support/reference";

const square = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];

/** Whether a point lies between some two rows. */
function onSegment(point: ArrayLike<number>, rows: readonly number[][]): boolean {
  return rows.some((a, i) =>
    rows.some((b, j) => {
      const length = Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!);
      const parts = Math.hypot(point[0]! - a[0]!, point[1]! - a[1]!) + Math.hypot(point[0]! - b[0]!, point[1]! - b[1]!);
      return i !== j && Math.abs(parts - length) < 1e-9;
    }),
  );
}

describe("smote", () => {
  it("makes rows between a row and one of its nearest neighbours", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 6 }), (seed, neighbours) => {
        const noise = normals(stream(seed), 16);
        const rows = Array.from({ length: 8 }, (_, i) => [noise[2 * i]!, noise[2 * i + 1]!]);
        for (const { values, parent, neighbour, share } of smote(rows, 10, {
          stream: stream(seed).split("s"),
          neighbours,
        })) {
          const distance = (i: number): number =>
            Math.hypot(rows[i]![0]! - rows[parent]![0]!, rows[i]![1]! - rows[parent]![1]!);
          const nearer = rows.filter((_, i) => i !== parent && distance(i) < distance(neighbour)).length;
          expect(nearer).toBeLessThan(neighbours);
          values.forEach((value, i) => {
            expect(value).toBeCloseTo(rows[parent]![i]! + share * (rows[neighbour]![i]! - rows[parent]![i]!), 12);
          });
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it("spreads parents and shares evenly", () => {
    const made = smote(square, 4000, { stream: stream(3), neighbours: 3 });
    for (let row = 0; row < 4; row++) {
      expect(made.filter(({ parent }) => parent === row).length / 4000).toBeCloseTo(0.25, 1);
    }
    expect(made.reduce((sum, { share }) => sum + share, 0) / 4000).toBeCloseTo(0.5, 1);
  });

  it("stays on the row where all rows are equal, and uses all others where there are fewer than asked", () => {
    expect(Array.from(smote([[2], [2]], 1, { stream: stream(1) })[0]!.values)).toEqual([2]);
    expect(smote(square, 5, { stream: stream(1), neighbours: 50 })).toHaveLength(5);
    expect(smote(square, 0, { stream: stream(1) })).toEqual([]);
  });

  it("names a class of one row, uneven rows and features that are not finite", () => {
    expect(() => smote([[1, 2]], 1, { stream: stream(1) })).toThrow("rows: expected at least 2 rows, got 1");
    expect(() => smote([[1], [NaN]], 1, { stream: stream(1) })).toThrow(
      "rows: expected finite numbers, got NaN in row 1",
    );
    expect(() => smote(square, 1, { stream: stream(1), neighbours: 0 })).toThrow("neighbours");
  });
});

describeReference("imbalanced-learn's SMOTE", () => {
  it("draws from the same segments as ours", () => {
    const { minority, synthetic_seed0 } = referenceJson("ml/smote.json") as {
      minority: number[][];
      synthetic_seed0: number[][];
    };
    expect(synthetic_seed0.every((point) => onSegment(point, minority))).toBe(true);
    const ours = smote(minority, 200, { stream: stream(0), neighbours: 3 });
    expect(ours.every(({ values }) => onSegment(values, minority))).toBe(true);
    // With three neighbours both diagonals are drawn from, as the reference does.
    expect(ours.some(({ parent, neighbour }) => parent + neighbour === 3)).toBe(true);
  });
});
