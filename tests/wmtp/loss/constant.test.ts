import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { constantOf } from "../../../src/lib/wmtp";
import { flat, gradient } from "../../losses/values";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("has a tensor's values, shape and type, and lets no gradient through", () => {
  const x = tf.tensor2d([[1, 2], [3, 4]]); // prettier-ignore
  expect([constantOf(x).shape, constantOf(x).dtype, flat(constantOf(x))]).toEqual([[2, 2], "float32", [1, 2, 3, 4]]);
  expect(flat(gradient((at) => at.mul(constantOf(at)).sum(), x))).toEqual([1, 2, 3, 4]);
  expect(constantOf(tf.tensor1d([1, 0], "int32")).dtype).toBe("int32");
});
