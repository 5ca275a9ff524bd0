import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { disposeWeights } from "../../../src/lib/model";
import { embedTexts } from "../../../src/lib/data";
import {
  contextEmbedding,
  disposeScorer,
  fitScorer,
  prepareTexts,
  retrained,
  standInTexts,
  vectorsOf,
  type EmotionScorer,
} from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";
import { sharedScorer, smallScorer, smallTexts } from "../support/small-scorer";

const scorer = sharedScorer();

it("measures concepts for Korean only", () => {
  expect(scorer.ko.concepts).toBeDefined();
  expect(scorer.en.concepts).toBeUndefined();
});

it("vectors of texts are the embeddings that a score computes", () => {
  expect(vectorsOf(["one", "two"])).toEqual(embedTexts(["one", "two"]));
  expect(vectorsOf(["one"])).toEqual(contextEmbedding("one", ""));
});

it("a retrained network changes nothing but the network", () => {
  const again = retrained(scorer.en, smallTexts("en"), { stream: stream(9), hidden: 16, epochs: 1 });
  expect(again.keywords).toBe(scorer.en.keywords);
  expect(again.network).not.toBe(scorer.en.network);
  disposeWeights(again.network);
});

it("disposing frees the networks", async () => {
  const before = tf.memory().numTensors;
  const second: EmotionScorer = await smallScorer();
  disposeScorer(second);
  expect(tf.memory().numTensors).toBe(before);
});

it("refuses texts that lack an emotion", () => {
  const joyOnly = prepareTexts({ language: "en", source: "goemotions", texts: standInTexts("en").slice(0, 5) });
  expect(() => fitScorer(joyOnly, { stream: stream(1), epochs: 1 })).toThrow(/texts of class 0/);
});
