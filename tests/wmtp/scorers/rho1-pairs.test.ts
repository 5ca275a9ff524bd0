import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { mtpCrossEntropy, mtpLabels, perToken, rho1ExcessPairs, tokenLosses } from "../../../src/lib/wmtp";
import { scopeEachTest } from "../../support/tensors";
import { referenceIds, referenceLogits, referenceModelLogits } from "../loss/reference";
import { weightsOf } from "./support";

scopeEachTest();

const input = () => {
  const ids = referenceIds();
  const losses = tokenLosses(referenceLogits(), mtpLabels(ids, { horizon: 4 }));
  const reference = tokenLosses(referenceModelLogits(), mtpLabels(ids, { horizon: 1 }));
  return { ids, tokenLosses: losses, referenceLosses: perToken(reference) };
};

it("rho1ExcessPairs keeps the pairs of the reference's rho1_signed_selection", () => {
  const kept = weightsOf(rho1ExcessPairs(), input()).map((weight) => Number(weight > 0));
  const expected = [
    [1, 1, 1, 0],
    [0, 1, 0, 1],
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  expect(kept).toEqual(expected.flat());
});

it("rho1ExcessPairs gives its loss", () => {
  const { weights } = rho1ExcessPairs().score(input());
  const loss = mtpCrossEntropy(referenceLogits(), referenceIds(), { weights, reduction: "positions" });
  expect(Math.abs(loss.dataSync()[0]! - 3.110436510783522)).toBeLessThan(1e-6);
});

it("rho1ExcessPairs keeps later heads more often when all heads learn equally badly ahead: the reference has read more", () => {
  const farther = tf.tensor3d([1, 2, 1, 2, 1, 2, 1, 2], [1, 4, 2]);
  const ids = tf.zeros<tf.Rank.R2>([1, 4], "int32");
  const { weights } = rho1ExcessPairs({ share: 0.4 }).score({
    ids,
    tokenLosses: farther,
    referenceLosses: tf.ones([1, 4]),
  });
  expect(Array.from(weights.dataSync())).toEqual([0, 2.5, 0, 2.5, 0, 0, 0, 0]);
});
