import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discount } from "../../../src/lib/ethics";

const years = fc.double({ min: 0, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("discount", () => {
  it("is 1 at no delay, falls with every year, and goes to 0", () => {
    fc.assert(
      fc.property(years, years, share, (a, b, hyperbolicShare) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)];
        expect(discount(0, { hyperbolicShare })).toBe(1);
        expect(discount(far, { hyperbolicShare })).toBeLessThanOrEqual(discount(near, { hyperbolicShare }));
        expect(discount(1e12, { hyperbolicShare })).toBeLessThan(1e-11);
      }),
    );
  });

  it("is the hyperbola at share 1 and the exponential at share 0", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (t) => {
        expect(discount(t, { hyperbolicShare: 1 })).toBe(1 / (1 + 0.5 * t));
        expect(discount(t, { hyperbolicShare: 0 })).toBe(Math.exp(-0.05 * t));
      }),
    );
  });

  it("does not discount at rates of 0", () => {
    expect(discount(50, { hyperbolicRate: 0, exponentialRate: 0 })).toBe(1);
  });

  it("turns a preference as two dates draw near if it is hyperbolic, never if it is exponential", () => {
    const prefersLater = (wait: number, hyperbolicShare: number): boolean =>
      2 * discount(wait + 3, { hyperbolicShare, exponentialRate: 0.3 }) >
      discount(wait, { hyperbolicShare, exponentialRate: 0.3 });
    expect([prefersLater(0, 1), prefersLater(10, 1)]).toEqual([false, true]);
    expect(prefersLater(0, 0)).toBe(prefersLater(10, 0));
  });

  it("refuses a negative delay or rate and a share beyond 1", () => {
    expect(() => discount(-1)).toThrow("years");
    expect(() => discount(1, { exponentialRate: -0.1 })).toThrow("exponentialRate");
    expect(() => discount(1, { hyperbolicShare: 1.1 })).toThrow("hyperbolicShare");
  });
});
