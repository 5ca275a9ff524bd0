import * as tf from "@tensorflow/tfjs";
import { it } from "vitest";
import { reducePairs } from "../../../src/lib/wmtp/loss/reduce";
import { expectClose } from "../../losses/values";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

const losses = (): tf.Tensor3D => tf.tensor3d([1, 2, 4, 8, 16, 32], [1, 3, 2]);
const weights = (): tf.Tensor3D => tf.tensor3d([1, 3, 2, 0, 0, 0], [1, 3, 2]);

it("divides by the weights: of all pairs, of each position, or of each head", () => {
  expectClose(reducePairs(losses(), weights(), "pairs"), (1 + 6 + 8) / 6);
  expectClose(reducePairs(losses(), weights(), "positions"), ((1 + 6) / 4 + 8 / 2) / 2);
  expectClose(reducePairs(losses(), weights(), "heads"), (1 + 8) / 3 + 6 / 3);
});

it("adds nothing for a head, and counts no position, without a weight", () => {
  const first = tf.tensor3d([1, 0, 1, 0, 0, 0], [1, 3, 2]);
  expectClose(reducePairs(losses(), first, "heads"), 2.5);
  expectClose(reducePairs(losses(), first, "positions"), 2.5);
});
