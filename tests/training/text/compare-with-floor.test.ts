import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { compareWithFloor } from "../../../src/lib/training/text/compare-with-floor";
import { authored } from "./authored";

const [train, validation, test] = [authored("train", 1500), authored("validation", 200), authored("test", 300)];
const options = {
  train,
  labels: 2,
  language: "en",
  stream: stream(1),
  features: { words: { min: 1, max: 1 } },
  epochs: 8,
  dropout: 0.1,
} as const;

describe("compareWithFloor", () => {
  it("sees a classifier beat the floor, in each of three readings, where a label is no sum of votes", () => {
    const { floor, classifier } = compareWithFloor({ ...options, validation, test });
    expect(classifier.perLabel).toBeGreaterThan(0.9);
    expect(classifier.fixed).toBeGreaterThan(floor.fixed + 0.05);
    expect(classifier.one).toBeGreaterThan(floor.one + 0.05);
    expect(classifier.perLabel).toBeGreaterThan(floor.perLabel + 0.05);
    expect(classifier.loss).toBeLessThan(0.8 * floor.loss);
  });
});
