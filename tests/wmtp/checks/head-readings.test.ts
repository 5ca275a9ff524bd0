import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { allocate } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { gradientDifference, type WeighedText } from "../../../src/lib/wmtp/checks";
import { decoder } from "../../../src/lib/wmtp/model";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

function weighedText(tokenWeights: readonly number[]): WeighedText {
  const model = decoder({ vocabulary: 5, context: 6, width: 8, layers: 1, heads: 2, predictions: 3 });
  return {
    model,
    weights: allocate(model.blueprint, stream("readings")),
    ids: tf.tensor2d([[0, 3, 1, 4, 2, 3]], [1, 6], "int32"),
    tokenWeights: tf.tensor2d([[0, ...tokenWeights]]),
  };
}

it("gradientDifference is 0 where all weights are equal, since both readings are then one", () => {
  expect(gradientDifference(weighedText([1, 1, 1, 1, 1]))).toBeLessThan(1e-6);
});

it("gradientDifference is small for weights that hardly vary and large for others", () => {
  const near = gradientDifference(weighedText([1.001, 0.999, 1, 1.001, 0.999]));
  expect(near).toBeGreaterThan(1e-5);
  expect(near).toBeLessThan(0.01);
  expect(gradientDifference(weighedText([3, 0.1, 1, 0.1, 0.8]))).toBeGreaterThan(0.05);
});

it("gradientDifference leaves no tensor", async () => {
  const text = weighedText([2, 0.5, 1, 0.5, 1]);
  await expectNoLeak(() => gradientDifference(text));
});
