import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adjustBatch,
  dynamicBatch,
  hasSettled,
  printedBatchRule,
  restingBatchRule,
  simulateBatches,
} from "../../../src/lib/training";

/** Memory in proportion to the batch: `at32` of it is used at 32 items. */
const proportional =
  (at32: number) =>
  (batch: number): number =>
    (at32 * batch) / 32;

describe("adjustBatch", () => {
  it("halves above 85%, doubles below 60%, and stays between", () => {
    const after = (usage: number): number => adjustBatch(dynamicBatch(), usage).batch;
    expect([0.86, 0.85, 0.6, 0.59].map(after)).toEqual([16, 32, 32, 64]);
  });

  it("stays within 1 and 128, and rounds half of an odd batch down", () => {
    expect(adjustBatch({ batch: 1, calm: 0 }, 2).batch).toBe(1);
    expect(adjustBatch({ batch: 128, calm: 0 }, 0).batch).toBe(128);
    expect(adjustBatch({ batch: 100, calm: 0 }, 0).batch).toBe(128);
    expect(adjustBatch({ batch: 5, calm: 0 }, 1).batch).toBe(2);
  });

  it("waits for as many low readings in a row as it is told", () => {
    let state = dynamicBatch({ patience: 3 });
    const batches = [0.1, 0.1, 0.7, 0.1, 0.1, 0.1].map((usage) => {
      state = adjustBatch(state, usage, { patience: 3 });
      return state.batch;
    });
    expect(batches).toEqual([32, 32, 32, 32, 32, 64]);
  });

  it("refuses a use that is no number, and limits that cross", () => {
    expect(() => adjustBatch(dynamicBatch(), NaN)).toThrow("usage: expected a number in [0, Infinity], got NaN");
    expect(() => dynamicBatch({ doubleBelow: 0.9 })).toThrow("doubleBelow: expected a number in [0, 0.85], got 0.9");
    expect(() => dynamicBatch({ base: 200 })).toThrow("base: expected a whole number in [1, 128], got 200");
  });
});

describe("simulateBatches", () => {
  it("as printed swings for ever between 32 and 64 where 50% is used at 32 (001-C15)", () => {
    const readings = simulateBatches(proportional(0.5), 200, printedBatchRule);
    expect(readings.slice(-4).map(({ batch }) => batch)).toEqual([32, 64, 32, 64]);
    expect(hasSettled(readings, 100)).toBe(false);
  });

  it("as printed settles outside of (42.5%, 60%) and its halves", () => {
    const settles = (at32: number): boolean => hasSettled(simulateBatches(proportional(at32), 200), 100);
    expect([0.1, 0.2, 0.35, 0.42, 0.65, 0.8].map(settles)).toEqual([true, true, true, true, true, true]);
    expect([0.22, 0.28, 0.43, 0.59, 0.9, 1.1].map(settles)).toEqual([false, false, false, false, false, false]);
  });

  it("with hysteresis settles for every use, below the upper limit unless one item is above it", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 25, noNaN: true }), (at32) => {
        const readings = simulateBatches(proportional(at32), 60, restingBatchRule);
        expect(hasSettled(readings, 20)).toBe(true);
        expect(readings.at(-1)!.usage).toBeLessThanOrEqual(0.85);
      }),
    );
  });
});
