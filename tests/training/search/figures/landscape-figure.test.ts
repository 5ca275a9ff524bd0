import { describe, expect, it } from "vitest";
import { landscapeFigure } from "../../../../src/lib/training/search";
import { outcome } from "../outcomes";

describe("landscapeFigure", () => {
  it("has a panel a corpus, with a line a seed and both marks of each", () => {
    const { hconcat } = landscapeFigure([outcome("a", 1), outcome("a", 2), outcome("b", 1)]) as unknown as {
      hconcat: { title: { text: string }; layer: { data: { values: { seed?: number; rate: number }[] } }[] }[];
    };
    expect(hconcat.map(({ title }) => title.text)).toEqual(["a", "b"]);
    const [, lines, marks] = hconcat[0]!.layer;
    expect(new Set(lines!.data.values.map(({ seed }) => seed))).toEqual(new Set([1, 2]));
    expect(marks!.data.values).toHaveLength(4);
  });
});
