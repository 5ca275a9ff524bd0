import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { classCounts } from "../../../src/lib/losses";
import { balanceNames, classShare, drawCorpus, joyClass } from "../../../src/lib/training";
import { corpusOf, pool } from "./pool";

const classes = balanceNames.length;

describe("drawCorpus", () => {
  it("constructs the share of Joy in training and balances the test set", () => {
    const { train, test } = corpusOf(1);
    expect(classShare(train.labels, joyClass)).toBeCloseTo(0.6, 1);
    expect([...classCounts(test.labels, classes)]).toEqual(Array.from({ length: classes }, () => 10));
    expect(train.features).toHaveLength(train.labels.length * 768);
    expect(train.texts).toHaveLength(train.labels.length);
  });

  it("keeps a share of Joy in the test set where one is asked for", () => {
    const design = { items: 100, joyShare: 0.5, testItems: 40, testJoyShare: 0.5 };
    const { test } = drawCorpus(pool, design, stream(1));
    expect(classShare(test.labels, joyClass)).toBeCloseTo(0.5, 1);
  });

  it("draws other texts with another stream, the same with the same", () => {
    expect(corpusOf(1).train.texts).toEqual(corpusOf(1).train.texts);
    expect(corpusOf(1).train.texts).not.toEqual(corpusOf(2).train.texts);
  });

  it("refuses more texts of a class than there are", () => {
    expect(() => drawCorpus(pool, { items: 1000, joyShare: 0.9, testItems: 80 }, stream(1))).toThrow(
      `1 to 160 items of class ${joyClass}`,
    );
  });
});
