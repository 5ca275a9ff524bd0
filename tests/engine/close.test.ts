import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { tensorDifference, tensorsClose } from "../../src/lib/engine";
import { describeEachEngine } from "../support/engines";

const vector = (...values: number[]): tf.Tensor1D => tf.tensor1d(values);

describeEachEngine("tensorsClose", () => {
  it("trap: tfjs lets NaN pass for Infinity, and 5e-4 for 1e-4", () => {
    expect(() => {
      tf.test_util.expectArraysClose([NaN], [Infinity]);
    }).not.toThrow();
    expect(() => {
      tf.test_util.expectArraysClose([5e-4], [1e-4]);
    }).not.toThrow();
  });

  it.each([
    [NaN, Infinity],
    [NaN, 0],
    [Infinity, -Infinity],
    [Infinity, 1e30],
    [1e30, Infinity],
  ])("%d is not close to %d at any tolerance", (a, b) => {
    expect(tensorsClose(vector(a), vector(b), { rtol: 1e6, atol: 1e6 })).toBe(false);
  });

  it("lets NaN agree with NaN, and an infinity with itself", () => {
    expect(tensorsClose(vector(NaN, Infinity, -Infinity), vector(NaN, Infinity, -Infinity))).toBe(true);
  });

  it("adds the absolute tolerance to the relative one of the expected entry", () => {
    expect(tensorsClose(vector(1.375), vector(1), { atol: 0.25, rtol: 0.125 })).toBe(true);
    expect(tensorsClose(vector(1.375), vector(1), { atol: 0.25, rtol: 0.12 })).toBe(false);
    expect(tensorsClose(vector(8), vector(16), { rtol: 0.5 })).toBe(true);
    expect(tensorsClose(vector(16), vector(8), { rtol: 0.5 })).toBe(false);
  });

  it("is exact by default", () => {
    expect(tensorsClose(vector(0.5), vector(0.5))).toBe(true);
    expect(tensorsClose(vector(1), vector(1 + 2 ** -23))).toBe(false);
  });

  it("names the first entry, the shape or the element type that differs", () => {
    const a = tf.tensor2d([[1, 2, 3], [4, 5, 6]]); // prettier-ignore
    const b = tf.tensor2d([[1, 2, 3], [4, 7, 8]]); // prettier-ignore
    expect(tensorDifference(a, b)).toBe("[1, 1]: 5 instead of 7");
    expect(tensorDifference(a, b.transpose())).toBe("shape: [2, 3] instead of [3, 2]");
    expect(tensorDifference(a, a.toInt())).toBe("dtype: float32 instead of int32");
    expect(tensorDifference(a, a)).toBeUndefined();
  });

  it("refuses a tolerance that is negative or NaN", () => {
    expect(() => tensorsClose(vector(1), vector(1), { rtol: NaN })).toThrow(/^rtol: /);
    expect(() => tensorsClose(vector(1), vector(1), { atol: -1 })).toThrow(/^atol: /);
  });
});
