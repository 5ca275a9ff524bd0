import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { perToken } from "../../../src/lib/wmtp";
import { flat } from "../../losses/values";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("moves the first head's losses to the tokens that they are about; the first token has none", () => {
  const losses = tf.tensor3d([1, 10, 2, 20, 0, 0, 4, 40, 5, 50, 0, 0], [2, 3, 2]);
  expect([perToken(losses).shape, flat(perToken(losses))]).toEqual([[2, 3], [0, 1, 2, 0, 4, 5]]); // prettier-ignore
});

it("leaves nothing but its result in memory", async () => {
  const losses = tf.ones<tf.Rank.R3>([2, 3, 2]);
  await expectNoLeak(() => perToken(losses));
});
