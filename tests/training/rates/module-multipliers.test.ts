import { describe, expect, it } from "vitest";
import { moduleRates, printedMultipliers } from "../../../src/lib/training";

describe("moduleRates", () => {
  it("gives the paper's modules 1e-5, 1e-4, 5e-5, 1.5e-4 and 3e-5", () => {
    const rate = moduleRates(printedMultipliers, 1e-4);
    const names = [
      "backbone/block-0/kernel",
      "emotion_head/kernel",
      "bentham_head/bias",
      "regret_head/bias",
      "surd_head/bias",
    ];
    [1e-5, 1e-4, 5e-5, 1.5e-4, 3e-5].forEach((expected, i) => {
      expect(rate(names[i]!) / expected).toBeCloseTo(1, 12);
    });
  });

  it("multiplies rates that differ within a module", () => {
    const rate = moduleRates({ backbone: 0.5 }, (name) => (name.endsWith("a") ? 2 : 4));
    expect([rate("backbone/a"), rate("backbone/b")]).toEqual([1, 2]);
  });

  it("refuses a weight of another module by name, unless told what the others get", () => {
    expect(() => moduleRates(printedMultipliers, 1)("memory/key")).toThrow('surd_head, got "memory/key"');
    expect(() => moduleRates({}, 1)("constructor/x")).toThrow('got "constructor/x"');
    expect(moduleRates(printedMultipliers, 1, 0.7)("memory/key")).toBe(0.7);
  });

  it("refuses a negative factor, naming the module", () => {
    expect(() => moduleRates({ backbone: -1 }, 1)).toThrow("multiplier of backbone: expected");
    expect(() => moduleRates({}, 0)).toThrow("base: expected");
    expect(() => moduleRates({}, 1, NaN)).toThrow("otherwise: expected");
  });
});
