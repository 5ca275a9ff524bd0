import { describe, expect, it } from "vitest";
import { balanceNames, constantProbabilities, printedLists, printedTargetsMet } from "../../../src/lib/training";

describe("printedTargetsMet", () => {
  const before = { joy: 65, regret: 0 };

  it("lets a model that never says joy and always regrets pass all", () => {
    expect(Object.values(printedTargetsMet(before, { joy: 0, regret: 100 }))).toEqual(
      Array.from({ length: 7 }, () => true),
    );
  });

  it("judges each target at its own line", () => {
    expect(printedTargetsMet(before, { joy: 38, regret: 22 })).toEqual({
      A1: false,
      A2: true,
      A5: false,
      A6: false,
      A9: true,
      A10: true,
      A11: true,
    });
    expect(printedTargetsMet(before, before)).toMatchObject({ A2: false, A9: false, A11: false });
  });

  it("refuses what is no percentage", () => {
    expect(() => printedTargetsMet(before, { joy: 101, regret: 0 })).toThrow("joy");
  });
});

describe("printedLists", () => {
  it("asks for less Joy and more regret in the second list than in the first", () => {
    expect(printedLists.second.joy).toBeLessThan(printedLists.first.joy);
    expect(printedLists.second.regret).toBeGreaterThan(printedLists.first.regret);
  });
});

describe("constantProbabilities", () => {
  it("says one class with certainty, whatever the item", () => {
    const K = balanceNames.length;
    const table = constantProbabilities(2, 1);
    expect(table).toHaveLength(2 * K);
    expect([table[1], table[K + 1]]).toEqual([1, 1]);
    expect(table.reduce((sum, p) => sum + p, 0)).toBe(2);
  });

  it("refuses a class that does not exist", () => {
    expect(() => constantProbabilities(2, balanceNames.length)).toThrow("label");
  });
});
