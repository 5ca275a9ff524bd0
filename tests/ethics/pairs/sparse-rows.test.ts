import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csrOf, csrToDense, type CsrMatrix } from "../../../src/lib/data";
import { linearScores, rowDifferences, stackedRows } from "../../../src/lib/ethics/pairs/sparse-rows";

const columns = 5;
const row = fc.uniqueArray(fc.tuple(fc.nat(columns - 1), fc.integer({ min: 1, max: 9 })), {
  selector: ([column]) => column,
});
const matrices = (rows: number): fc.Arbitrary<CsrMatrix> =>
  fc.array(row, { minLength: rows, maxLength: rows }).map((entries) => csrOf(entries, columns));

describe("rowDifferences, stackedRows and linearScores", () => {
  it("do to sparse rows what is meant for dense ones", () => {
    fc.assert(
      fc.property(matrices(3), matrices(3), (a, b) => {
        const [left, right] = [csrToDense(a), csrToDense(b)];
        expect([...csrToDense(rowDifferences(a, b))]).toEqual([...left.map((value, i) => value - right[i]!)]);
        expect([...csrToDense(stackedRows(a, b))]).toEqual([...left, ...right]);
        const weights = Float64Array.of(1, -2, 3, 0.5, 7);
        const scores = Array.from({ length: 3 }, (_, r) =>
          weights.reduce((sum, w, c) => sum + w * left[r * columns + c]!, 0),
        );
        linearScores(a, weights).forEach((score, r) => {
          expect(score).toBeCloseTo(scores[r]!, 12);
        });
      }),
    );
  });
});
