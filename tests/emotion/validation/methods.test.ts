import { expect, it } from "vitest";
import {
  answerCalls,
  directCalls,
  disposeAnswerModel,
  floorCalls,
  hitPercent,
  pooledTexts,
  rescoreTexts,
  scoreTexts,
  standInTexts,
  trainAnswerModel,
} from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";
import { sharedScorer, smallTexts } from "../support/small-scorer";

const scorer = sharedScorer();

const texts = pooledTexts(standInTexts("en"), "goemotions");

it("every method calls an emotion a text, and all fit the sentences that they learned", () => {
  const calls = { ...directCalls(scoreTexts(scorer.en, texts, "en")), ...floorCalls(smallTexts("en"), texts) };
  expect(Object.keys(calls)).toHaveLength(6);
  for (const [method, called] of Object.entries(calls)) {
    expect(called).toHaveLength(50);
    if (method !== "majority") expect(hitPercent(called, texts), method).toBeGreaterThan(80);
    else expect(new Set(called).size).toBe(1);
  }
});

it("rescoring with the same network changes no bit", () => {
  const traces = scoreTexts(scorer.en, texts.slice(0, 5), "en");
  expect(rescoreTexts(scorer.en, traces)).toEqual(traces);
});

it("the answers of the language model are emotions too", () => {
  const model = trainAnswerModel(smallTexts("en"), {
    stream: stream(1),
    hidden: 16,
    epochs: 10,
    batchSize: 16,
    rate: 0.01,
  });
  expect(hitPercent(answerCalls(model, texts, 0, stream(1)), texts)).toBeGreaterThan(80);
  disposeAnswerModel(model);
});
