import { describe, expect, it } from "vitest";
import { printedContrasts, printedPointsFigure } from "../../../../src/lib/training/search";
import { outcome } from "../outcomes";

describe("printedPointsFigure", () => {
  it("draws 13 points a corpus around zero", () => {
    const contrasts = printedContrasts([1, 2].flatMap((seed) => [outcome("a", seed), outcome("b", seed)]));
    const { hconcat } = printedPointsFigure(contrasts) as unknown as { hconcat: { data: { values: object[] } }[] };
    expect(hconcat.map(({ data }) => data.values.length)).toEqual([13, 13]);
  });
});
