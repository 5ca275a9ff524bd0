import { describe, expect, it } from "vitest";
import { emotionNames, loadGoEmotions } from "../../../src/lib/data/corpora/goemotions";
import { labelCounts } from "../../../src/lib/data/corpora/labelled-text";
import { corpusText, describeCorpus } from "../../support/corpora";

const row = 'He said "no"\t3,27\tabc\n';

describe("loadGoEmotions", () => {
  it("reads text, labels and id, with quotes as text", () => {
    const { train, validation, test } = loadGoEmotions({ train: row, validation: row + row, test: "" });
    expect(train).toEqual([{ id: "abc", text: 'He said "no"', labels: [3, 27] }]);
    expect([validation.length, test.length]).toEqual([2, 0]);
  });

  it("numbers the rows of the translation, which has no ids, by part and line", () => {
    const { test } = loadGoEmotions({ train: "", validation: "", test: "좋다\t0\r\n슬프다\t25\r\n" });
    expect(test[1]).toEqual({ id: "test:2", text: "슬프다", labels: [25] });
  });

  it.each([
    ["a missing column", "only text\n", "goemotions train: line 2: expected 2 or 3 columns, got 1"],
    ["an empty text", " \t3\tx\n", "goemotions train: line 2: expected a text, got an empty one"],
    ["a label out of range", "a\t3,28\tx\n", 'goemotions train: line 2: expected a label in 0 ... 27, got "28"'],
    ["a label that is no number", "a\tjoy\tx\n", 'expected a label in 0 ... 27, got "joy"'],
    ["no label", "a\t\tx\n", 'expected a label in 0 ... 27, got ""'],
    ["a label twice", "a\t3,3\tx\n", 'expected each label once, got "3,3"'],
  ])("names the line of %s", (_, bad, message) => {
    expect(() => loadGoEmotions({ train: row + bad, validation: "", test: "" })).toThrow(message);
  });
});

describeCorpus("goemotions", ["train.tsv", "dev.tsv", "test.tsv", "labels.txt"], ([train, dev, test, labels]) => {
  const corpus = loadGoEmotions({ train: train!, validation: dev!, test: test! });

  it("hold the published numbers of comments and labels", () => {
    expect([corpus.train, corpus.validation, corpus.test].map((part) => part.length)).toEqual([43410, 5426, 5427]);
    expect(corpus.train.filter((comment) => comment.labels.length === 1)).toHaveLength(36308);
    const counts = labelCounts(
      corpus.train.map((comment) => comment.labels),
      emotionNames.length,
    );
    expect([counts[0], counts[16], counts[17], counts[27]]).toEqual([4130, 77, 1452, 14219]);
  });

  it("name the labels in the order of `emotionNames`", () => {
    expect(labels!.trim().split("\n")).toEqual([...emotionNames]);
  });

  it.runIf(corpusText("goemotions-ko", "test.tsv"))("align with the Korean translation, line by line", () => {
    const translated = corpusText("goemotions-ko", "test.tsv")!;
    const korean = loadGoEmotions({ train: "", validation: "", test: translated }).test;
    expect(korean.map((comment) => comment.labels)).toEqual(corpus.test.map((comment) => comment.labels));
  });
});
