import { describe, expect, it } from "vitest";
import { readGroupRates } from "../../../src/lib/training";
import { describeCorpus } from "../../support/corpora";

const head = "epoch,batch,loss,lr_mean,lr_group1,lr_group2,lr_group3";

describe("readGroupRates", () => {
  it("reads the first step", () => {
    expect(readGroupRates(`${head}\n1,0,0.7,2,1,2,4\n1,10,0.7,9,9,9,9\n`)).toEqual({
      rates: [1, 2, 4],
      ratios: [0.5, 0.5],
    });
  });

  it("refuses another table", () => {
    expect(() => readGroupRates("epoch,loss\n1,2")).toThrow("a column lr_group1");
    expect(() => readGroupRates(`${head}\n1,0,0.7,2,1,0,4`)).toThrow("a column lr_group2");
  });
});

describeCorpus("red-heart-original", ["derived/step_loss_50epochs.csv"], ([csv]) => {
  it("hold three groups, none .9 of another", () => {
    const { rates, ratios } = readGroupRates(csv!);
    expect(rates).toEqual([1.2e-5, 2.9e-5, 5.6e-5]);
    for (const ratio of ratios) expect(ratio).toBeLessThan(0.55);
  });
});
