import { expect, it } from "vitest";
import {
  criticTokenOriginal,
  criticTokenWeights,
  rho1TokenOriginal,
  rhoTokenWeights,
} from "../../../../src/lib/wmtp/scorers";
import { scopeEachTest } from "../../../support/tensors";
import { expectWithin, text, weightsOf } from "../support";

scopeEachTest();

it("rho1TokenOriginal weighs a text's tokens as rhoTokenWeights does, without the first", () => {
  const base = [9, 2, 1, 0.5, 3, 1.5, 0.2];
  const reference = [0, 1.2, 1.1, 0.4, 1, 1.4, 0.9];
  const expected = rhoTokenWeights(Float64Array.from(base.slice(1)), Float64Array.from(reference.slice(1)));
  const weights = weightsOf(rho1TokenOriginal(), text({ baseLosses: base, referenceLosses: reference }));
  expectWithin(weights, [0, ...expected], 2e-6);
});

it("criticTokenOriginal keeps the ratios of criticTokenWeights", () => {
  const values = [0.1, 0.3, 0.35, 0.9, 0.8, 1];
  const expected = Array.from(criticTokenWeights(Float64Array.from(values)));
  const weights = weightsOf(criticTokenOriginal(), text({ values }));
  expectWithin(weights.slice(1).map((weight) => weight / weights[1]!), expected.slice(1).map((weight) => weight / expected[1]!), 1e-5); // prettier-ignore
});

it("the original's token scorers refuse a signal that they don't know", () => {
  expect(() => rho1TokenOriginal({ signal: "signed" as "abs" })).toThrow("signal: expected one of abs, rel, diff");
  expect(() => criticTokenOriginal({ signal: "gae" as "td" })).toThrow("signal: expected one of td, advantage");
});
