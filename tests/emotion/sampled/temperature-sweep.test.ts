import { afterAll, beforeAll, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import {
  disposeAnswerModel,
  modeShare,
  temperatureSweep,
  trainAnswerModel,
  type AnswerModel,
} from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";
import { smallTexts } from "../support/small-scorer";

let model: AnswerModel;
beforeAll(async () => {
  await startEngine();
  model = trainAnswerModel(smallTexts("en"), { stream: stream(1), hidden: 16, epochs: 6, batchSize: 16 });
});
afterAll(() => {
  disposeAnswerModel(model);
});

it("mode share is the share of the most frequent entry", () => {
  expect(modeShare(["a", "b", "a", "c"])).toBe(0.5);
  expect(() => modeShare([])).toThrow(/entries.length/);
});

it("agreement is complete at temperature 0 and falls; inventions rise", () => {
  const texts = smallTexts("en").pooled.slice(0, 6);
  const options = { temperatures: [0, 1, 3], runs: 12, language: "en" as const, stream: stream(2) };
  const points = temperatureSweep(model, texts, options);
  const at = (temperature: number, measure: string): number =>
    points.find((point) => point.temperature === temperature && point.measure === measure)!.interval.estimate;
  expect(at(0, "agreement")).toBe(100);
  expect(at(3, "agreement")).toBeLessThan(at(1, "agreement"));
  expect(at(3, "invented")).toBeGreaterThan(at(0, "invented"));
  expect(temperatureSweep(model, texts, options)).toEqual(points);
});
