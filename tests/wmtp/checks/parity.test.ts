import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { isParity, randomScorerInput, scorerParity } from "../../../src/lib/wmtp/checks";
import { criticDelta, rho1Excess, type Scorer } from "../../../src/lib/wmtp/scorers";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

/** A scorer of the old kind in some respect. */
function odd(weights: (shape: [number, number]) => tf.Tensor): Scorer {
  return {
    key: "odd",
    version: "0.0.0",
    needs: [],
    score: ({ ids }) => ({ weights: weights(ids.shape) as tf.Tensor2D, metrics: {} }),
  };
}

it("scorerParity finds both scorers alike", () => {
  const input = randomScorerInput(stream(1));
  expect(isParity(scorerParity([rho1Excess(), criticDelta()], input))).toBe(true);
});

it.each([
  ["type", odd((shape) => tf.ones(shape, "int32")), { sameType: false }],
  ["shape", odd(([batch, length]) => tf.ones([batch, length, 4])), { sameShape: false }],
  ["finiteness", odd((shape) => tf.fill(shape, NaN)), { finite: false }],
] as const)("scorerParity notices another %s", (_, scorer, expected) => {
  const parity = scorerParity([rho1Excess(), scorer], randomScorerInput(stream(1)));
  expect(parity).toMatchObject(expected);
  expect(isParity(parity)).toBe(false);
});

it("scorerParity leaves no tensor", async () => {
  const input = randomScorerInput(stream(1));
  await expectNoLeak(() => scorerParity([rho1Excess(), criticDelta()], input));
});
