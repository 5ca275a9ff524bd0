import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { referenceLosses, requireVocabulary, tokenSource } from "../../../src/lib/wmtp/training";
import { flat } from "../../losses/values";
import { scopeEachTest } from "../../support/tensors";
import { tiny } from "../model/tiny";

scopeEachTest();

it("a source computes, and knows the vocabulary of its model", () => {
  const twice = tokenSource(9, (ids) => ids.mul<tf.Tensor2D>(2));
  expect(flat(twice(tf.tensor2d([[1, 2]], [1, 2], "int32")))).toEqual([2, 4]);
  expect(twice.vocabulary).toBe(9);
  const { model, weights } = tiny();
  expect(referenceLosses(model, weights).vocabulary).toBe(model.vocabulary);
});

it("requireVocabulary names the source and both vocabularies, and passes what asks no model", () => {
  const check = (vocabulary: number) => () => {
    requireVocabulary(vocabulary, { plain: (ids) => ids, none: undefined, reference: tokenSource(9, (ids) => ids) });
  };
  expect(check(9)).not.toThrow();
  expect(check(8)).toThrow("reference: expected a model with the vocabulary of 8 tokens, got one with 9");
});
