import { describe, expect, it } from "vitest";
import { emotionNames, loadGoEmotions } from "../../../src/lib/data";
import { textFloor } from "../../../src/lib/training/linear/text-floor";
import { describeCorpus } from "../../support/corpora";

const items = ["good film", "bad film", "good fun", "bad day"].map((text, i) => ({
  id: String(i),
  text,
  labels: [i % 2],
}));

describe("textFloor", () => {
  it("learns which word means which label", () => {
    const test = [{ id: "t", text: "good day", labels: [0] }];
    const floor = textFloor({ train: items, test, labels: ["yes", "no"], language: "en" });
    expect(floor.probabilities[0]).toBeGreaterThan(0.5);
    expect([floor.macroF1, floor.trained, floor.features]).toEqual([floor.scores.macro.f1, 4, 3]);
  });

  it("learns from a subset, and refuses none", () => {
    expect(textFloor({ train: items, test: items, labels: 2, language: "en", subset: 3 }).trained).toBe(3);
    expect(() => textFloor({ train: items, test: items, labels: 2, language: "en", subset: 0 })).toThrow("subset: ");
    expect(() => textFloor({ train: items, test: items, labels: 1, language: "en" })).toThrow("labels[1]: ");
  });
});

describeCorpus("goemotions", ["train.tsv", "test.tsv"], ([train, test]) => {
  it("have a floor well above chance already for 3,000 comments", () => {
    const corpus = loadGoEmotions({ train: train!, validation: "", test: test! });
    const floor = textFloor({
      ...corpus,
      labels: emotionNames,
      language: "en",
      subset: 3000,
      fit: { tolerance: 1e-4 },
    });
    expect(floor.macroF1).toBeGreaterThan(0.15);
  });
});
