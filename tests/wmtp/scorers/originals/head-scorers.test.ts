import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import {
  criticHeadOriginal,
  mtpCrossEntropy,
  mtpLabels,
  perToken,
  rho1HeadDecay,
  rho1HeadOriginal,
  tokenLosses,
} from "../../../../src/lib/wmtp";
import { scopeEachTest } from "../../../support/tensors";
import { referenceIds, referenceLogits, referenceModelLogits } from "../../loss/reference";
import { text, weightsOf } from "../support";

scopeEachTest();

const input = () => {
  const ids = referenceIds();
  const losses = tokenLosses(referenceLogits(), mtpLabels(ids, { horizon: 4 }));
  const reference = tokenLosses(referenceModelLogits(), mtpLabels(ids, { horizon: 1 }));
  const values = tf.tensor2d([[0.2, 0.5, 0.1, 0.9, 0.4, 0.7]]);
  return { ids, tokenLosses: losses, baseLosses: perToken(losses), referenceLosses: perToken(reference), values };
};

const lossUnder = (weights: tf.Tensor2D | tf.Tensor3D): number =>
  mtpCrossEntropy(referenceLogits(), referenceIds(), { weights, reduction: "positions" }).dataSync()[0]!;

it("rho1HeadOriginal trains the loss of the reference's rho1_weighted", () => {
  expect(Math.abs(lossUnder(rho1HeadOriginal().score(input()).weights) - 2.1965520190853236)).toBeLessThan(1e-6);
});

it("criticHeadOriginal trains the loss of the reference's critic", () => {
  const scorer = criticHeadOriginal({ discount: 0.95, standardized: false });
  expect(Math.abs(lossUnder(scorer.score(input()).weights) - 2.5543820745478936)).toBeLessThan(1e-6);
});

it("criticHeadOriginal z-scores the heads of a position, so that the size of its changes is lost", () => {
  const small = weightsOf(criticHeadOriginal(), text({ values: [0, 0.1, 0, 0.2, 0.1, 0.3] }));
  const large = weightsOf(criticHeadOriginal(), text({ values: [0, 10, 0, 20, 10, 30] }));
  large.forEach((weight, i) => {
    expect(weight).toBeCloseTo(small[i]!, 5);
  });
});

it("rho1HeadDecay is a decay alone once a position's loss is divided by its weights: the token's score cancels", () => {
  const decay = tf.tensor3d(Array.from({ length: 24 }, (_, i) => Math.exp(-0.5 * (i % 4))), [1, 6, 4]); // prettier-ignore
  expect(lossUnder(rho1HeadDecay().score(input()).weights)).toBeCloseTo(lossUnder(decay), 5);
});

it("a scorer at head level weighs nothing when there is one head", () => {
  const { tokenLosses: losses, ...rest } = input();
  const single = { ...rest, tokenLosses: losses.slice([0, 0, 0], [1, 6, 1]) };
  for (const scorer of [rho1HeadOriginal(), criticHeadOriginal()])
    expect(weightsOf(scorer, single)).toEqual([1, 1, 1, 1, 1, 0]);
});
