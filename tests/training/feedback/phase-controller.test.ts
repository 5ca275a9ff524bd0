import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  phaseController,
  windowError,
  type ObservedDecision,
} from "../../../src/lib/training/feedback/phase-controller";

const decision = (error: number): ObservedDecision => ({
  features: new Float32Array(0),
  predicted: 1,
  actual: 1 + error,
});
const errors = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("phaseController", () => {
  it("fires on a single decision above 0.2 and not at 0.2, as the paper words it", () => {
    const controller = phaseController();
    const fired = [0.19, -0.19, 0.21, -0.21, 0.3].map((error) => controller.observe(decision(error)).fired);
    expect(fired).toEqual([false, false, true, true, true]);
    expect(phaseController({ threshold: 0.5 }).observe({ ...decision(0), predicted: 0, actual: 0.5 }).fired).toBe(
      false,
    );
  });

  it("hands the hook the decisions of its window, and starts an empty one after a crossing", () => {
    const batches: number[][] = [];
    const hook = (batch: readonly ObservedDecision[]): void => {
      batches.push(batch.map(({ actual, predicted }) => Math.round(10 * (actual - predicted))));
    };
    const controller = phaseController({ window: 3, hook });
    const seen = [0, 0, 0, 0.3, 0.4, 0.3, 0.4, 0.5].map((error) => controller.observe(decision(error)));
    expect(batches).toEqual([
      [0, 3, 4],
      [3, 4, 5],
    ]);
    expect(seen.map(({ error }) => error !== undefined)).toEqual([false, false, true, true, true, false, false, true]);
  });

  it("fires exactly where the error of the last `window` decisions since the last crossing exceeds the threshold", () => {
    fc.assert(
      fc.property(errors, fc.integer({ min: 1, max: 5 }), (stream, window) => {
        const controller = phaseController({ window });
        let since: number[] = [];
        for (const error of stream) {
          since.push(error);
          const own = since.slice(-window);
          const mean = own.reduce((sum, value) => sum + Math.abs(value), 0) / window;
          const { fired } = controller.observe(decision(error));
          if (Math.abs(mean - 0.2) > 1e-9) expect(fired).toBe(own.length === window && mean > 0.2);
          if (fired) since = [];
        }
      }),
    );
  });

  it("refuses an outcome that is not finite, and settings outside of their range", () => {
    expect(() => phaseController().observe(decision(NaN))).toThrow("actual: expected a number");
    expect(() => phaseController({ threshold: 0 })).toThrow("threshold: expected a number");
    expect(() => phaseController({ window: 0 })).toThrow("window: expected a whole number");
  });
});

describe("windowError", () => {
  it("is the mean absolute error", () => {
    expect(windowError([0.1, -0.3, 0.2], "mean-absolute", 5)).toBeCloseTo(0.2, 15);
  });

  it("takes the noise's variance off the mean square, and is 0 where less than it was seen", () => {
    expect(windowError([0.5, -0.5], "noise-corrected", 0.4)).toBeCloseTo(0.3, 12);
    expect(windowError([0.1, -0.1], "noise-corrected", 0.4)).toBe(0);
  });

  it("never lies above the root mean square, and is that without noise", () => {
    fc.assert(
      fc.property(errors, (values) => {
        const root = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
        expect(windowError(values, "noise-corrected")).toBeCloseTo(root, 12);
        expect(windowError(values, "mean-absolute")).toBeLessThanOrEqual(root + 1e-12);
      }),
    );
  });
});
