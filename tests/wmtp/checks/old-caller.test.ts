import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { oldCallerRuns } from "../../../src/lib/wmtp/checks";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("oldCallerRuns needs a list and a tensor of the same numbers", () => {
  const tensor = tf.tensor2d([[1, 0.5]]);
  expect(oldCallerRuns({ weights: [[1, 0.5]], weights_tensor: tensor })).toBe(true);
  expect(oldCallerRuns({ weights: [[1, 0.4]], weights_tensor: tensor })).toBe(false);
  expect(oldCallerRuns({ weights: tensor, weights_tensor: tensor })).toBe(false);
  expect(oldCallerRuns({ weights: [[1, 0.5]] })).toBe(false);
});
