import { describe, expect, it } from "vitest";
import { picksFigure, searchNames } from "../../../../src/lib/training/search";
import { outcome } from "../outcomes";

describe("picksFigure", () => {
  it("draws each pick of each seed in the panel of its corpus", () => {
    const { hconcat } = picksFigure([outcome("a", 1), outcome("b", 1), outcome("b", 2)]) as unknown as {
      hconcat: { layer: { data: { values: { search: string; rate: number }[] } }[] }[];
    };
    expect(hconcat.map(({ layer }) => layer[1]!.data.values.length)).toEqual([5, 10]);
    expect(hconcat[0]!.layer[1]!.data.values.map(({ search }) => search)).toEqual([...searchNames]);
  });
});
