import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asWritten, constant, cosine, cosineWarmRestarts, scheduled, warmUp } from "../../../src/lib/training";
import { describeReference, referenceJson } from "../../support/reference";

const steps = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("constant", () => {
  it("is 1 unless told otherwise", () => {
    expect(constant()(7)).toBe(1);
    expect(constant(0.3)(0)).toBe(0.3);
    expect(() => constant(-1)).toThrow("factor: expected");
  });
});

describe("cosine", () => {
  it("falls from 1 over a half to its floor and stays there", () => {
    const factor = cosine({ steps: 10, floor: 0.2 });
    expect([factor(0), factor(5), factor(10), factor(99)]).toEqual([1, expect.closeTo(0.6, 12), 0.2, 0.2]);
    steps(12).forEach((step) => {
      expect(factor(step + 1)).toBeLessThanOrEqual(factor(step));
    });
  });

  it("refuses no steps and a floor outside of [0, 1]", () => {
    expect(() => cosine({ steps: 0 })).toThrow("steps: expected a whole number");
    expect(() => cosine({ steps: 5, floor: 2 })).toThrow("floor: expected");
  });
});

describe("warmUp", () => {
  it("rises in a straight line from 0 to where the other schedule begins", () => {
    const factor = warmUp(4, cosine({ steps: 6 }));
    expect(steps(5).map(factor)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(factor(10)).toBe(0);
    expect(warmUp(0)(0)).toBe(1);
  });
});

describe("cosineWarmRestarts", () => {
  it("jumps back to 1 at every multiple of its period, from near 0", () => {
    const factor = cosineWarmRestarts({ period: 8 });
    for (const restart of [8, 16, 80]) {
      expect(factor(restart)).toBe(1);
      expect(factor(restart - 1)).toBeLessThan(0.05);
    }
  });

  it("is periodic to the bit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 500 }), (period, step) => {
        const factor = cosineWarmRestarts({ period });
        expect(factor(step + period)).toBe(factor(step));
      }),
    );
  });

  it("lengthens each fall by its growth: restarts at 4, 12, 28", () => {
    const factor = cosineWarmRestarts({ period: 4, growth: 2, floor: 0.1 });
    expect(steps(40).filter((step) => factor(step) === 1)).toEqual([0, 4, 12, 28]);
    expect(factor(8)).toBeCloseTo(0.55, 12);
  });

  it.each([
    [{ period: 0 }, "period: expected a whole number"],
    [{ period: 3, growth: 0.5 }, "growth: expected a whole number"],
    [{ period: 3, floor: -1 }, "floor: expected"],
  ])("refuses %o", (options, message) => {
    expect(() => cosineWarmRestarts(options)).toThrow(message);
  });
});

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

describe("scheduled", () => {
  it("multiplies every weight's rate by the factor of the step", () => {
    const rate = scheduled((name) => (name === "a" ? 2 : 3), warmUp(2));
    expect([rate(0)("a"), rate(1)("a"), rate(1)("b"), rate(5)("b")]).toEqual([0, 1, 1.5, 3]);
    expect(scheduled(0.1, constant())(9)("any")).toBe(0.1);
  });
});

describeReference("warmUp and cosine against transformers", () => {
  const { cosine_warmup_hf: reference } = referenceJson("ml/optim.json") as {
    cosine_warmup_hf: { warmup: number; total: number; at: Record<string, number> };
  };
  it("equal get_cosine_schedule_with_warmup", () => {
    const factor = warmUp(reference.warmup, cosine({ steps: reference.total - reference.warmup }));
    for (const [step, value] of Object.entries(reference.at)) expect(factor(Number(step))).toBeCloseTo(value, 12);
  });
});
