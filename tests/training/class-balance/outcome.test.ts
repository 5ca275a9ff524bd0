import { describe, expect, it } from "vitest";
import { balanceNames, balanceOutcome, callsOf, joyClass, rareClasses } from "../../../src/lib/training";

const K = balanceNames.length;
const [sadness, guilt] = rareClasses as [number, number];

/** Certain probabilities of given classes. */
function certain(calls: readonly number[], p = 1): Float64Array {
  return Float64Array.from({ length: calls.length * K }, (_, i) => {
    return i % K === calls[Math.floor(i / K)] ? p : (1 - p) / (K - 1);
  });
}

describe("balanceOutcome", () => {
  it("is perfect for a right and certain model", () => {
    const truth = Array.from({ length: K }, (_, k) => k);
    const outcome = balanceOutcome(callsOf(certain(truth), truth), truth);
    expect(outcome).toEqual({ joyShare: 1 / K, macroF1: 1, accuracy: 1, ece: 0, confidence: 1, rareRecall: 1 });
  });

  it("counts calls of Joy, recall of the rare classes, and a confidence that is not earned", () => {
    const truth = [joyClass, sadness, sadness, guilt];
    const outcome = balanceOutcome(callsOf(certain([joyClass, joyClass, sadness, joyClass], 0.9), truth), truth);
    expect(outcome.joyShare).toBe(0.75);
    expect(outcome.accuracy).toBe(0.5);
    expect(outcome.rareRecall).toBe(0.25);
    expect(outcome.ece).toBeCloseTo(0.4, 10);
  });

  it("refuses a truth of another length", () => {
    expect(() => callsOf(certain([1, 2]), [1])).toThrow("callsOf");
  });
});
