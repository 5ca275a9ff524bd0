import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { topKMask } from "../../../src/lib/model/ops/top-k-mask";
import "../../support/seed";
import { expectNoLeak } from "../../support/tensors";

const maskOf = (rows: number[][], k: number): number[][] => tf.tidy(() => topKMask(tf.tensor2d(rows), k).arraySync());

describe("topKMask", () => {
  it("marks the k largest of each row, of equal ones the first", () => {
    expect(maskOf([[3, 1, 2], [0, 0, 0]], 2)).toEqual([[1, 0, 1], [1, 1, 0]]); // prettier-ignore
  });

  it("marks as many as sorting says, whatever the numbers", () => {
    const row = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 5 }), (rows, k) => {
        maskOf(rows, k).forEach((mask, i) => {
          const order = rows[i]!.map((value, at) => ({ value, at })).sort((a, b) => b.value - a.value || a.at - b.at);
          const chosen = new Set(order.slice(0, k).map(({ at }) => at));
          expect(mask).toEqual(mask.map((_, at) => Number(chosen.has(at))));
        });
      }),
      { numRuns: 30 },
    );
  });

  it("passes no gradient: the gradient of mask · x is the mask", () => {
    const gradient = tf.tidy(() => {
      const x = tf.tensor2d([[1, 5, 3]]);
      return tf
        .grad((y) =>
          topKMask(y as tf.Tensor2D, 2)
            .mul(y)
            .sum(),
        )(x)
        .arraySync();
    });
    expect(gradient).toEqual([[0, 1, 1]]);
  });

  it("can stand under a tidy that frees what it chose from", () => {
    const gradient = tf.grad((y) => tf.tidy(() => topKMask(y.mul(2), 1).mul(y).sum()))(tf.tensor2d([[1, 5, 3]]));
    expect([...gradient.dataSync()]).toEqual([0, 1, 0]);
  });

  it("leaves only its result", async () => {
    const x = tf.tensor2d([[1, 2, 3]]);
    await expectNoLeak(() => topKMask(x, 1));
    x.dispose();
  });

  it.each([0, 4, 1.5])("refuses k = %d of three columns", (k) => {
    expect(() => maskOf([[1, 2, 3]], k)).toThrow(/k: expected a whole number in \[1, 3\]/);
  });
});
