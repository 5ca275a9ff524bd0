import { describe, expect, it } from "vitest";
import { account, methodsParts, slmParts } from "../../../src/lib/model/ledger";

describe("account", () => {
  it("adds the eight parts of 001 up to 730M, of which the backbone's 9.3% have dimensions", () => {
    const { rows, stated, counted, unexplained, explainedShare } = account(slmParts, { unified_backbone: 67_986_944 });
    expect(rows).toHaveLength(8);
    expect(stated).toBe(730_000_000);
    expect(counted + unexplained).toBe(stated);
    expect(explainedShare).toBeCloseTo(0.0931, 4);
    expect(rows[6]).toEqual({
      part: "advanced_techniques",
      stated: 180_000_000,
      counted: 0,
      unexplained: 180_000_000,
      share: 180 / 730,
    });
  });

  it("adds the five parts of 003 up to 800M", () => {
    const { stated, rows } = account(methodsParts, {});
    expect(stated).toBe(800_000_000);
    expect(rows.slice(1).reduce((sum, row) => sum + row.stated, 0)).toBe(500_000_000);
  });

  it("shows a surplus as a remainder below 0", () => {
    expect(account([{ part: "a", stated: 10 }], { a: 12 }).rows[0]?.unexplained).toBe(-2);
  });

  it("refuses a part that the paper does not state, and an impossible count", () => {
    expect(() => account(slmParts, { backbone: 1 })).toThrow('counted: the paper states no part "backbone"');
    expect(() => account(slmParts, { task_heads: -1 })).toThrow(/counted\.task_heads: .* got -1/);
  });
});
