import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { allocate, countParameters } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { valueHead } from "../../../src/lib/wmtp/critic";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("valueHead is Linear(h, h / 2), ReLU, Linear(h / 2, 1)", () => {
  const head = valueHead("critic", { width: 6, depth: 0 });
  expect(countParameters(head.blueprint)).toBe(6 * 3 + 3 + 3 + 1);
  const weights = allocate(head.blueprint, stream(1));
  const states = tf.randomNormal<tf.Rank.R3>([2, 4, 6], 0, 1, "float32", 3);
  const [hidden, hiddenBias, value, bias] = [...weights.values()] as [
    tf.Variable,
    tf.Variable,
    tf.Variable,
    tf.Variable,
  ];
  const expected = states.reshape([8, 6]).matMul(hidden as tf.Tensor as tf.Tensor2D).add<tf.Tensor2D>(hiddenBias).relu().matMul(value as tf.Tensor as tf.Tensor2D).add(bias); // prettier-ignore
  const values = head.apply(weights, states);
  expect(values.shape).toEqual([2, 4]);
  values.dataSync().forEach((entry, i) => {
    expect(entry).toBeCloseTo(expected.dataSync()[i]!, 5);
  });
});

it("valueHead refuses a width of 1, of which there is no half", () => {
  expect(() => valueHead("critic", { width: 1, depth: 0 })).toThrow("width: expected a whole number");
});
