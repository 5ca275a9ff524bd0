import { describe, expect, it } from "vitest";
import { account, parameterBars, slmParts } from "../../../src/lib/model/ledger";

describe("parameterBars", () => {
  const named = { name: "001", account: account(slmParts, { unified_backbone: 67_986_944 }) };
  const { vconcat } = parameterBars([named]) as unknown as {
    vconcat: { title: string; layer: { data: { values: { millions: number; kind: string }[] } }[] }[];
  };

  it("draws areas that add up to the stated 730 million", () => {
    const drawn = vconcat[0]!.layer[0]!.data.values.reduce((sum, { millions }) => sum + millions, 0);
    expect(drawn).toBeCloseTo(730, 9);
  });

  it("says how much follows from dimensions", () => {
    expect(vconcat[0]!.title).toBe("001: 68 of 730 million follow from dimensions");
  });
});
