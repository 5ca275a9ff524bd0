import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { criticDelta, rho1Excess, type Scorer } from "../../../src/lib/wmtp/scorers";
import { scopeEachTest } from "../../support/tensors";
import { randomInput, type BatchShape } from "./support";

scopeEachTest();

/** Ordinary scores, constant ones, extreme ones, and masks from none to almost all. */
const kinds: readonly BatchShape[] = [
  {},
  { masked: 0.5 },
  { as: () => 0 },
  { as: () => -3.5, masked: 0.9 },
  { as: (normal) => Math.sign(normal) * 3e38 },
  { as: (normal) => normal * 1e-30 },
  { as: (_, place) => (place === 3 ? 1e20 : 0) },
  { masked: 0.95, length: 3 },
];

const scorers: readonly (readonly [string, Scorer])[] = [
  ["rho1-excess-v1", rho1Excess()],
  ["rho1-excess-v1 softmax", rho1Excess({ mode: "softmax" })],
  ["critic-delta-v1", criticDelta()],
  ["critic-delta-v1 clipped", criticDelta({ mode: "clipped" })],
];

it.each(scorers)("%s gives no weight that is not finite, and none above 5, over 1,000 batches", (_, scorer) => {
  let [notFinite, extreme, logged] = [0, 0, 0];
  for (let batch = 0; batch < 1000; batch++) {
    tf.tidy(() => {
      const { weights, metrics } = scorer.score(
        randomInput(stream(batch), { heads: 1, ...kinds[batch % kinds.length] }),
      );
      for (const weight of weights.dataSync()) {
        notFinite += Number(!Number.isFinite(weight));
        extreme += Number(weight > 5);
      }
      logged += metrics["train/nan_weights"]! + metrics["train/extreme_weights"]!;
    });
  }
  expect({ notFinite, extreme, logged }).toEqual({ notFinite: 0, extreme: 0, logged: 0 });
});
