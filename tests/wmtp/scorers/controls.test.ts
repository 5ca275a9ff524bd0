import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { standardDeviation } from "../../../src/lib/statistics";
import {
  criticDelta,
  logNormalScorer,
  rho1Excess,
  rho1ExcessPairs,
  shuffledScorer,
} from "../../../src/lib/wmtp/scorers";
import { scopeEachTest } from "../../support/tensors";
import { randomInput, weightsOf } from "./support";

scopeEachTest();

const sorted = (weights: readonly number[]): number[] => weights.filter((weight) => weight > 0).sort((a, b) => a - b);

it("shuffledScorer has the weights of another scorer on other tokens", () => {
  const input = randomInput(stream(1), { batch: 4, length: 16, masked: 0.3 });
  const original = weightsOf(criticDelta(), input);
  const shuffled = weightsOf(shuffledScorer({ of: criticDelta(), stream: stream(2) }), input);
  expect(shuffled).not.toEqual(original);
  sorted(shuffled).forEach((weight, i) => {
    expect(weight).toBeCloseTo(sorted(original)[i]!, 5);
  });
});

it("shuffledScorer shuffles pairs where the other weighs pairs", () => {
  const input = randomInput(stream(1));
  const shuffled = shuffledScorer({ of: rho1ExcessPairs(), stream: stream(2) }).score(input);
  expect(shuffled.weights.shape).toEqual([2, 7, 4]);
});

it("shuffledScorer does not know which tokens the other prefers", () => {
  const scorer = shuffledScorer({ of: rho1Excess({ share: 0.25 }), stream: stream(3) });
  const input = randomInput(stream(1), { batch: 1, length: 9 });
  const preferred = weightsOf(rho1Excess({ share: 0.25 }), input).indexOf(4);
  const hits = Array.from({ length: 400 }, () => weightsOf(scorer, input)[preferred]! > 0).filter(Boolean).length;
  // Two of eight tokens are kept: 100 of 400 by chance, with a deviation of 8.7.
  expect(hits).toBeGreaterThan(65);
  expect(hits).toBeLessThan(135);
});

it("logNormalScorer has the spread of another scorer's weights", () => {
  const input = randomInput(stream(1), { batch: 40, length: 65 });
  const spread = (weights: readonly number[]): number =>
    standardDeviation(
      weights.filter((_, i) => i % 65 > 0),
      0,
    );
  const original = spread(weightsOf(criticDelta(), input));
  const control = spread(weightsOf(logNormalScorer({ of: criticDelta(), stream: stream(2) }), input));
  expect(Math.abs(control / original - 1)).toBeLessThan(0.1);
});

it.each([shuffledScorer, logNormalScorer])("%o draws anew for each batch and repeats with its seed", (make) => {
  const input = randomInput(stream(1));
  const draw = (seed: number): number[][] => {
    const scorer = make({ of: criticDelta(), stream: stream(seed) });
    return [weightsOf(scorer, input), weightsOf(scorer, input)];
  };
  const [first, second] = draw(4);
  expect(first).not.toEqual(second);
  expect(draw(4)).toEqual([first, second]);
  expect(draw(5)).not.toEqual([first, second]);
});

it("a control frees the weights that it imitates", () => {
  const input = randomInput(stream(1));
  const before = tf.memory().numTensors;
  shuffledScorer({ of: criticDelta(), stream: stream(2) })
    .score(input)
    .weights.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
