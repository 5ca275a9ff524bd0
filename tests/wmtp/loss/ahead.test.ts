import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ahead } from "../../../src/lib/wmtp/loss/ahead";
import { flat } from "../../losses/values";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("is what lies k + 1 places ahead in the same row, or the fill", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }), (length, horizon) => {
      const x = tf.range(0, 2 * length, 1, "int32").reshape<tf.Tensor2D>([2, length]);
      const expected = [0, 1].flatMap((row) =>
        Array.from({ length: length * horizon }, (_, i) => {
          const at = Math.floor(i / horizon) + (i % horizon) + 1;
          return at < length ? row * length + at : -7;
        }),
      );
      const shifted = ahead(x, horizon, -7);
      expect([shifted.shape, shifted.dtype, flat(shifted)]).toEqual([[2, length, horizon], "int32", expected]);
    }),
  );
});
