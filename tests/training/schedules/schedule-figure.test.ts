import { describe, expect, it } from "vitest";
import { asWritten, cosineWarmRestarts, moduleRatesOverEpochs, restarts } from "../../../src/lib/training";

describe("restarts", () => {
  it("sees that the printed rule never jumps back, and that a modulo does", () => {
    expect(restarts(asWritten(10), 10, 30)).toBe(false);
    expect(restarts(cosineWarmRestarts({ period: 10 }), 10, 30)).toBe(true);
  });

  it("is not content with one of two restarts", () => {
    const once = (epoch: number): number => cosineWarmRestarts({ period: 10 })(Math.min(epoch, 19));
    expect(restarts(once, 10, 20)).toBe(false);
  });
});

describe("moduleRatesOverEpochs", () => {
  it("starts at the printed multiples of 1e-4 (003-T7)", () => {
    const first = moduleRatesOverEpochs(10, 2).filter(({ epoch, rule }) => epoch === 0 && rule === "as printed");
    const rates = Object.fromEntries(first.map(({ module, rate }) => [module, rate]));
    expect(rates["backbone"]).toBeCloseTo(1e-5, 12);
    expect(rates["regret_head"]).toBeCloseTo(1.5e-4, 12);
  });
});
