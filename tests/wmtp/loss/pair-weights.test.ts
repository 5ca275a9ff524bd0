import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { pairWeights } from "../../../src/lib/wmtp";
import { flat } from "../../losses/values";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("gives each pair the weight of the token that it predicts, and 0 past the end", () => {
  const pairs = pairWeights(tf.tensor2d([[1, 2, 3]]), [1, 3, 2]);
  expect([pairs.shape, flat(pairs)]).toEqual([[1, 3, 2], [2, 3, 3, 0, 0, 0]]); // prettier-ignore
});

it("takes weights of pairs as they are, of whole numbers and booleans too", () => {
  const weights = tf.tensor3d([1, 0, 1, 1], [1, 2, 2], "bool");
  expect(flat(pairWeights(weights, [1, 2, 2]))).toEqual([1, 0, 1, 1]);
  expect(pairWeights(tf.ones<tf.Rank.R2>([1, 2], "int32"), [1, 2, 1]).dtype).toBe("float32");
});

it("leaves nothing but its result in memory, and its argument as it was", async () => {
  const [tokens, pairs] = [tf.ones<tf.Rank.R2>([1, 3]), tf.ones<tf.Rank.R3>([1, 3, 2])];
  await expectNoLeak(() => [pairWeights(tokens, [1, 3, 2]), pairWeights(pairs, [1, 3, 2], false)]);
  expect([tokens.isDisposed, pairs.isDisposed]).toEqual([false, false]);
});

it("names shapes and weights that can't be", () => {
  expect(() => pairWeights(tf.ones<tf.Rank.R2>([1, 2]), [1, 3, 2])).toThrow(
    "weights: expected shape [1, 3], got [1, 2]",
  );
  expect(() => pairWeights(tf.ones<tf.Rank.R1>([3]) as tf.Tensor as tf.Tensor2D, [1, 3, 2])).toThrow(
    "weights: expected shape [B, S] or [B, S, H], got [3]",
  );
  expect(() => pairWeights(tf.tensor2d([[1, Infinity, 1]]), [1, 3, 2])).toThrow("got Infinity at index 1");
});
