import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { linearHeads } from "../../../src/lib/wmtp";
import { expectClose } from "../../losses/values";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("are H products of states and kernels, side by side in one", () => {
  const heads = linearHeads("heads", { width: 2, vocabulary: 3, predictions: 2, depth: 1 });
  const kernel = tf.variable(tf.tensor2d([1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60], [2, 6]));
  const logits = heads.apply(new Map([["heads/kernel", kernel]]), tf.tensor3d([1, 0, 1, 0.1], [1, 2, 2]));
  expect(logits.shape).toEqual([1, 2, 2, 3]);
  expectClose(logits, [1, 2, 3, 4, 5, 6, 2, 4, 6, 8, 10, 12]);
});

it("start with the same spread whatever their number", () => {
  const initial = (predictions: number): unknown =>
    linearHeads("heads", { width: 16, vocabulary: 8, predictions, depth: 1 }).blueprint[0]!.initial;
  expect(initial(4)).toEqual(initial(1));
  expect(initial(1)).toEqual({ uniform: Math.sqrt(6 / 24) });
});
