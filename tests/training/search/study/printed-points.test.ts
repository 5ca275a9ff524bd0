import { describe, expect, it } from "vitest";
import { isPrintedOptimum, printedContrasts, printedOptimum } from "../../../../src/lib/training/search";
import { outcome } from "../outcomes";

describe("printedContrasts", () => {
  it("compares 13 points of each corpus with 5.6e-5, which is 0 from itself", () => {
    const contrasts = printedContrasts([1, 2].flatMap((seed) => [outcome("a", seed), outcome("b", seed)]));
    expect(contrasts).toHaveLength(26);
    const own = contrasts.find(({ rate }) => rate === printedOptimum)!;
    expect([own.difference, own.low, own.high]).toEqual([0, 0, 0]);
    expect(contrasts.find(({ rate }) => rate === 1e-2)!.difference).toBeLessThan(0);
    expect(isPrintedOptimum(contrasts)).toBe(false);
  });

  it("calls 5.6e-5 the optimum only where every other interval lies above", () => {
    const point = (rate: number, low: number) => ({ corpus: "a", rate, loss: 1, difference: 1, low, high: 2 });
    expect(isPrintedOptimum([point(printedOptimum, 0), point(1e-4, 0.1)])).toBe(true);
    expect(isPrintedOptimum([point(printedOptimum, 0), point(1e-4, -0.1)])).toBe(false);
  });
});
