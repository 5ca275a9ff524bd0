import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { markedWindows } from "../../../src/lib/wmtp/experiment";
import { predictedWeights, weighWindows } from "../../../src/lib/wmtp/importance";
import { rho1Excess } from "../../../src/lib/wmtp/scorers";
import { cleanText } from "../../../src/lib/wmtp/tasks";
import { tokenSource } from "../../../src/lib/wmtp/training";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const windows = markedWindows(cleanText(Int32Array.of(1, 2, 3, 4, 5, 6)), 3);
const base = (ids: tf.Tensor2D): tf.Tensor2D => tf.tidy(() => ids.toFloat());
const reference = (ids: tf.Tensor2D): tf.Tensor2D => tf.zeros(ids.shape);

it("weighWindows scores all windows as one batch and leaves their first tokens at 0", () => {
  const weights = weighWindows(rho1Excess({ share: 0.5 }), windows, { base, reference });
  expect([...weights]).toEqual([0, 0, 0, 0, 2, 2]);
  expect([...predictedWeights(weights, windows)]).toEqual([0, 0, 2, 2]);
});

it("weighWindows names what the scorer needs, and leaves no tensor either way", async () => {
  await expectNoLeak(() => {
    expect(() => weighWindows(rho1Excess(), windows, { base })).toThrow("referenceLosses: expected a tensor");
    return weighWindows(rho1Excess(), windows, { base, reference });
  });
});

it("weighWindows refuses models of different vocabularies, and names both", () => {
  const sources = { base: tokenSource(7, base), reference: tokenSource(9, reference) };
  expect(() => weighWindows(rho1Excess(), windows, sources)).toThrow(
    "reference: expected a model with the vocabulary of 7 tokens, got one with 9",
  );
});
