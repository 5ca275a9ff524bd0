import { expect, it } from "vitest";
import { weighRows } from "../../../../src/lib/wmtp/scorers/originals/rows";

it("weighRows weighs each group by itself and brings all to mean 1", () => {
  const cells = { shape: [2, 3], places: Int32Array.of(1, 2, 3, 5) };
  const seen: (readonly number[])[] = [];
  const weights = weighRows(cells, 3, (row) => {
    seen.push(row);
    return Float64Array.from(row, (index) => index + 1);
  });
  expect(seen).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(Array.from(weights)).toEqual([0.4, 0.8, 1.2, 1.6]);
});
