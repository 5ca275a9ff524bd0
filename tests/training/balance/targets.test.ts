import { describe, expect, it } from "vitest";
import {
  balanceNames,
  constantProbabilities,
  guardedGate,
  printedLists,
  printedTargetsMet,
} from "../../../src/lib/training";

const interval = (low: number, high: number): { estimate: number; low: number; high: number; level: number } => ({
  estimate: (low + high) / 2,
  low,
  high,
  level: 0.95,
});

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
  it("holds three lists that differ", () => {
    expect(printedLists.first).not.toEqual(printedLists.second);
  });
});

describe("guardedGate", () => {
  const good = { joyShare: interval(0.2, 0.3), macroF1: interval(-0.01, 0.1), ece: interval(-0.1, 0.01) };

  it("passes a model that calls less Joy and is not worse", () => {
    expect(guardedGate(good, 0.35)).toEqual({ joy_share: true, macro_f1: true, calibration: true });
  });

  it("looks at the unfavourable end of each interval", () => {
    const wide = { joyShare: interval(0.2, 0.36), macroF1: interval(-0.03, 0.1), ece: interval(-0.1, 0.03) };
    expect(guardedGate(wide, 0.35)).toEqual({ joy_share: false, macro_f1: false, calibration: false });
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
