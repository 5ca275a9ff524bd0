import { describe, expect, it } from "vitest";
import { rangeFigure, steepestRate, valleyRate } from "../../../../src/lib/training/search";
import { outcome } from "../outcomes";

describe("rangeFigure", () => {
  it("marks both picks of the range test, and cuts losses that exploded", () => {
    const { range, fresh } = outcome("a", 1);
    const exploded = { rate: 1, training: [1, 1e9], final: 1e9 };
    const broken = { rate: 2, training: [1, NaN], final: NaN };
    const [left, right] = (
      rangeFigure(range, [...fresh, exploded, broken]) as unknown as {
        hconcat: { layer?: { data: { values: { rate: number }[] } }[]; data?: { values: object[] } }[];
      }
    ).hconcat;
    expect(left!.layer![2]!.data.values.map(({ rate }) => rate)).toEqual([steepestRate(range), valleyRate(range)]);
    expect(right!.data!.values).toHaveLength(fresh.length + 1);
    expect(right!.data!.values.at(-1)).toEqual({ rate: 1, loss: 10, regime: "diverges" });
  });
});
