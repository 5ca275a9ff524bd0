import { describe, expect, it } from "vitest";
import { ekmanNames, koteNames } from "../../../../src/lib/data";
import { stream } from "../../../../src/lib/random";
import { drawTextTask, frequencyLoss, goEmotionsSearch, koteSearch } from "../../../../src/lib/training/search";
import { smallTask, wordCorpus } from "../text-corpus";

describe("drawTextTask", () => {
  const corpus = wordCorpus();

  it("draws disjoint texts without replacement, and tests on others", () => {
    const { texts } = drawTextTask(corpus, smallTask, stream(1));
    const ids = [...texts.train, ...texts.validation, ...texts.test].map(({ id }) => id);
    expect(new Set(ids).size).toBe(120);
    expect(texts.test.every(({ id }) => Number(id) >= 120)).toBe(true);
  });

  it("gives each text its vector and labels, row by row", () => {
    const { texts, options, test } = drawTextTask(corpus, smallTask, stream(1));
    expect(options.train.vectors).toHaveLength(60 * 24);
    const row = Array.from(test.labels["emotion"]!).slice(8, 16);
    expect(row.flatMap((on, label) => (on === 1 ? [label] : []))).toEqual(texts.test[1]!.labels);
  });

  it("draws the same for the same stream, and others for another", () => {
    const drawn = (seed: number) => drawTextTask(corpus, smallTask, stream(seed)).texts.train.map(({ id }) => id);
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
  });

  it("refuses more texts than there are", () => {
    expect(() => drawTextTask(corpus, { ...smallTask, train: 100 }, stream(1))).toThrow(/train \+ validation/);
    expect(() => drawTextTask(corpus, { ...smallTask, test: 121 }, stream(1))).toThrow(/test/);
  });
});

describe("frequencyLoss", () => {
  it("is the entropy of labels whose shares are alike in training and test texts", () => {
    const items = (labels: number[]) => ({ vectors: new Float32Array(labels.length), labels: { emotion: labels } });
    const model = { inputs: 1, hidden: 1, heads: { emotion: 1 } };
    const train = items(Array.from({ length: 999 }, (_, i) => (i % 4 === 0 ? 1 : 0)));
    const options = { model, train, validation: train, steps: 1, batchSize: 1 };
    const loss = frequencyLoss({ texts: { train: [], validation: [], test: [] }, options, test: items([1, 0, 0, 0]) });
    expect(loss).toBeCloseTo(-(Math.log(0.25) + 3 * Math.log(0.75)) / 4, 4);
  });
});

describe("the corpora of searches", () => {
  it("groups GoEmotions' labels as Ekman does, and keeps KOTE's", () => {
    const item = { id: "1", text: "thanks", labels: [0, 2] };
    const emotions = goEmotionsSearch({ train: [item], validation: [], test: [item] });
    expect(emotions.labels).toBe(ekmanNames);
    expect(emotions.learn[0]!.labels.map((label) => ekmanNames[label])).toEqual(["anger", "joy"]);
    expect(koteSearch([item], [item]).labels).toBe(koteNames);
  });
});
