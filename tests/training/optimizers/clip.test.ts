import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipByGlobalNorm, globalNorm } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { describeReference, referenceJson } from "../../support/reference";
import { gradientsOf, valuesOf } from "../support";

describeEachEngine("clipByGlobalNorm", () => {
  it("scales (3, 4) and (12) by 1/13 to a length of 1", () => {
    const { gradients, norm, coefficient } = clipByGlobalNorm(gradientsOf({ a: [3, 4], b: [[12]] }), 1);
    expect(norm).toBe(13);
    expect(coefficient).toBeCloseTo(0.0769231, 7);
    const [x, y] = valuesOf(gradients)["a"]!;
    expect(x).toBeCloseTo(3 / 13, 6);
    expect(y).toBeCloseTo(4 / 13, 6);
    expect(globalNorm(gradients)).toBeCloseTo(1, 6);
  });

  it("keeps gradients within the limit to the bit, as copies", () => {
    const original = gradientsOf({ a: [0.3, 0.4] });
    const { gradients, coefficient } = clipByGlobalNorm(original, 1);
    expect(coefficient).toBe(1);
    tf.dispose([...original.values()]);
    expect(valuesOf(gradients)["a"]).toEqual([Math.fround(0.3), Math.fround(0.4)]);
  });

  it("never leaves more than the limit, and never turns a gradient", () => {
    const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(numbers, numbers, fc.double({ min: 1e-2, max: 1e3, noNaN: true }), (a, b, limit) => {
        tf.tidy(() => {
          const { gradients, coefficient } = clipByGlobalNorm(gradientsOf({ a, b }), limit);
          expect(globalNorm(gradients)).toBeLessThanOrEqual(limit * (1 + 1e-6));
          valuesOf(gradients)["a"]!.forEach((value, i) => {
            expect(Math.abs(value - a[i]! * coefficient)).toBeLessThanOrEqual(1e-6 * Math.abs(a[i]!) + 1e-37);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it("names the weight and the place of a NaN or an infinity", () => {
    const broken = (bad: number) => gradientsOf({ fine: [1, 2], "head/kernel": [[1, 2, bad]] });
    expect(() => clipByGlobalNorm(broken(NaN), 1)).toThrow(
      'gradient of "head/kernel": expected finite numbers, got NaN at index 2',
    );
    expect(() => globalNorm(broken(-Infinity))).toThrow(
      'gradient of "head/kernel": expected finite numbers, got -Infinity',
    );
  });

  it("says so when finite gradients overflow", () => {
    expect(() => globalNorm(gradientsOf({ a: [3e38, 3e38] }))).toThrow("got an overflow of finite gradients");
  });

  it("leaves its results in memory and nothing else", () => {
    const gradients = gradientsOf({ a: [3, 4], b: [12] });
    const before = tf.memory().numTensors;
    clipByGlobalNorm(gradients, 1);
    clipByGlobalNorm(gradients, 100);
    expect(tf.memory().numTensors - before).toBe(4);
  });
});

describe("clipByGlobalNorm", () => {
  it("has nothing to do without gradients", () => {
    expect(clipByGlobalNorm(new Map(), 1)).toMatchObject({ norm: 0, coefficient: 1 });
  });

  it.each([0, -1, NaN, Infinity])("refuses a limit of %d", (limit) => {
    expect(() => clipByGlobalNorm(new Map(), limit)).toThrow("maxNorm: expected a number in");
  });
});

describeReference("clipByGlobalNorm against torch.nn.utils.clip_grad_norm_", () => {
  const { clip } = referenceJson("ml/optim.json") as {
    clip: { grads: number[][]; max_norm: number; total: number; scale: number; clipped: number[][] };
  };
  it("agrees within 1e-6 relative", () => {
    tf.tidy(() => {
      const [a, b] = clip.grads;
      const { gradients, norm, coefficient } = clipByGlobalNorm(gradientsOf({ a: a!, b: b! }), clip.max_norm);
      expect(norm).toBe(clip.total);
      expect(coefficient).toBeCloseTo(clip.scale, 12);
      Object.values(valuesOf(gradients)).forEach((values, g) => {
        values.forEach((value, i) => {
          expect(Math.abs(value / clip.clipped[g]![i]! - 1)).toBeLessThan(1e-6);
        });
      });
    });
  });
});
