import { afterAll, beforeAll, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import {
  Answerer,
  disposeAnswerModel,
  sampledVotes,
  trainAnswerModel,
  type AnswerModel,
} from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";
import { smallTexts } from "../support/small-scorer";

let model: AnswerModel;
let answerer: Answerer;
beforeAll(async () => {
  await startEngine();
  model = trainAnswerModel(smallTexts("en"), { stream: stream(1), hidden: 16, epochs: 4, batchSize: 16 });
  answerer = new Answerer(model, "I love the old house so much, thank you!");
});
afterAll(() => {
  disposeAnswerModel(model);
});

const many = (temperature: number): Set<string> =>
  new Set(Array.from({ length: 60 }, (_, i) => answerer.answer(temperature, stream(1).split(i)).written));

it("at temperature 0 every stream gives one answer; above it they spread, the more the hotter", () => {
  expect(many(0).size).toBe(1);
  expect(many(1).size).toBeGreaterThan(1);
  expect(many(3).size).toBeGreaterThan(many(0.3).size);
});

it("a cold answer is the greedy one", () => {
  expect([...many(1e-3)]).toEqual([...many(0)]);
});

it("one stream gives one answer at every temperature, and another Answerer of the text the same", () => {
  const again = new Answerer(model, "I love the old house so much, thank you!");
  for (const temperature of [0.5, 1, 2]) {
    expect(again.answer(temperature, stream(5))).toEqual(answerer.answer(temperature, stream(5)));
  }
});

it("answers are at most an emotion and two words", () => {
  for (let i = 0; i < 30; i++) expect(answerer.answer(5, stream(i)).cited.length).toBeLessThanOrEqual(3);
});

it("draws tokens with the probabilities of the softmax", () => {
  const emotionShare = sampledVotes(answerer, "joy", { answers: 2000, repeats: 1, stream: stream(2) })[0]!;
  const repeated = sampledVotes(answerer, "joy", { answers: 2000, repeats: 1, stream: stream(3) })[0]!;
  expect(Math.abs(emotionShare - repeated)).toBeLessThan(0.06);
});

it("refuses a negative temperature", () => {
  expect(() => answerer.answer(-1, stream(1))).toThrow(/temperature/);
});
