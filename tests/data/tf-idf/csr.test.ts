import { describe, expect, it } from "vitest";
import { csrOf, csrToDense } from "../../../src/lib/data/tf-idf/csr";

describe("csrOf", () => {
  it("sorts the entries of each row and keeps empty rows", () => {
    const matrix = csrOf(
      [
        [
          [2, 5],
          [0, 1],
        ],
        [],
        [[1, 3]],
      ],
      3,
    );
    expect(matrix.offsets).toEqual(Int32Array.of(0, 2, 2, 3));
    expect(matrix.indices).toEqual(Int32Array.of(0, 2, 1));
    expect(csrToDense(matrix)).toEqual(Float64Array.of(1, 0, 5, 0, 0, 0, 0, 3, 0));
  });

  it("refuses a column that is not there, or twice", () => {
    expect(() => csrOf([[[3, 1]]], 3)).toThrow("rows[0]: expected different columns in 0 ... 2, got 3");
    expect(() =>
      csrOf(
        [
          [
            [1, 1],
            [1, 2],
          ],
        ],
        3,
      ),
    ).toThrow("got 1 twice");
  });
});
