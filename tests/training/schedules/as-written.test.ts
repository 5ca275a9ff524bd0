import { describe, expect, it } from "vitest";
import { asWritten, cosineWarmRestarts } from "../../../src/lib/training";

const steps = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("asWritten", () => {
  it("equals a cosine over the first period, then climbs back smoothly and never jumps", () => {
    const printed = asWritten(10);
    const restarting = cosineWarmRestarts({ period: 10 });
    steps(10).forEach((epoch) => {
      expect(printed(epoch)).toBeCloseTo(restarting(epoch), 12);
    });
    expect(printed(10)).toBe(0);
    expect(restarting(10)).toBe(1);
    expect(printed(20)).toBe(1);
    const jumps = steps(60).map((epoch) => Math.abs(printed(epoch + 1) - printed(epoch)));
    expect(Math.max(...jumps)).toBeLessThan(0.16);
  });
});
