import { describe, expect, it } from "vitest";
import { randomEffects, wrongPreferences } from "../../../src/lib/decision/faults/bentham-fault";
import { stream } from "../../../src/lib/random";

describe("wrongPreferences", () => {
  it("is 0 for the profile that is the truth, and well above for the seven that lack its costs (000-T1)", () => {
    expect(wrongPreferences("bentham-v2", 200, stream(1))).toBe(0);
    const seven = wrongPreferences("bentham-v1", 400, stream(1));
    expect(seven).toBeGreaterThan(5);
    expect(seven).toBeLessThan(50);
  });
});

describe("randomEffects", () => {
  it("counts external cost and self-damage against each option, with values in [0, 1)", () => {
    for (const { dimensions, harms } of randomEffects(stream(2), 50)) {
      expect(harms).toEqual(expect.arrayContaining(["externalCost", "selfDamage"]));
      for (const value of Object.values(dimensions)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
      }
    }
  });

  it("refuses to draw none", () => {
    expect(() => randomEffects(stream(1), 0)).toThrow("count: expected a whole number in [1, Infinity], got 0");
  });
});
