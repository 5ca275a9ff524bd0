import { expect, it } from "vitest";
import { maskedInQuantile, mtpCrossEntropy, mtpLabels, tokenLosses } from "../../../src/lib/wmtp";
import { scopeEachTest } from "../../support/tensors";
import { referenceIds, referenceLogits, referenceModelLogits } from "../loss/reference";
import { expectWithin } from "./support";

scopeEachTest();

it("labels that are shifted twice give the reference's seed_off_by_one: position t is held against token t + 2", () => {
  const labels = mtpLabels(referenceIds(), { horizon: 2 }).slice([0, 0, 1], [1, 6, 1]);
  const recorded = [4.287071536422118, 2.455633795403581, 2.2912320033028526, 4.35755458215485, 0];
  expectWithin(tokenLosses(referenceModelLogits(), labels).dataSync().slice(0, 5), recorded);
});

it("zeros of masked pairs in the quantile keep all pairs, as in the reference's rho1_token_skip, whose loss is the baseline's", () => {
  const labels = mtpLabels(referenceIds(), { horizon: 4 }).dataSync();
  const valid = Array.from(labels, (label) => Number(label !== -100));
  const scores = tokenLosses(referenceLogits(), mtpLabels(referenceIds(), { horizon: 4 })).dataSync();
  expect(maskedInQuantile(scores, valid, 0.7).failing).toBe(1);
  const loss = mtpCrossEntropy(referenceLogits(), referenceIds(), { reduction: "positions" });
  expect(Math.abs(loss.dataSync()[0]! - 2.4570306775935156)).toBeLessThan(1e-6);
});
