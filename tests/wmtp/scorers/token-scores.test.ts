import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { markedTokens, tokenScores } from "../../../src/lib/wmtp/scorers";
import { scopeEachTest } from "../../support/tensors";
import { weightsOf } from "./support";

scopeEachTest();

it("tokenScores weighs by a rule of the task", () => {
  const ids = tf.tensor2d([[7, 1, 7, 2, 1]], [1, 5], "int32");
  const weights = weightsOf(tokenScores({ scores: markedTokens([7]), mode: "top", share: 0.25 }), { ids });
  expect(weights).toEqual([0, 0, 4, 0, 0]);
});

it("tokenScores weighs by a judge's feedback and frees it", () => {
  const ids = tf.tensor2d([[0, 0, 0]], [1, 3], "int32");
  const before = tf.memory().numTensors;
  const scores = () => tf.tensor2d([[9, -1, 1]], [1, 3]);
  const [first, low, high] = weightsOf(tokenScores({ scores }), { ids });
  expect(first).toBe(0);
  expect(low).toBeLessThan(high!);
  expect(tf.memory().numTensors).toBe(before);
});

it("tokenScores refuses feedback of another shape", () => {
  const scores = () => tf.zeros<tf.Rank.R2>([1, 4]);
  const ids = tf.zeros<tf.Rank.R2>([1, 3], "int32");
  expect(() => tokenScores({ scores }).score({ ids })).toThrow("expected shape [1, 3], got [1, 4]");
});
