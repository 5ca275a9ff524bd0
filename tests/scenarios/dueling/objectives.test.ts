import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { dueling, squaredErrorAndCrossEntropy, squaredErrors, utilityAlone } from "../../../src/lib/scenarios/dueling";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

const side = (utility: number[], risk: number[]): { utility: tf.Tensor; risk: tf.Tensor } => {
  return { utility: tf.tensor1d(utility), risk: tf.tensor1d(risk) };
};

it("gives a loss per item", () => {
  const [predicted, target] = [side([1, 0], [0.5, 0]), side([0, 0], [0, 2])];
  expect([...read(squaredErrors.loss(predicted, target))]).toEqual([0.625, 2]);
  expect([...read(utilityAlone.loss(predicted, target))]).toEqual([1, 0]);
  const duel = read(dueling().loss(predicted, target));
  expect(duel[0]).toBeCloseTo(0.5 + 0.5 * 0.1 * (0.5 - 0.05), 6);
  expect(duel[1]).toBeCloseTo(0.5 * 0.1 * (2 - 0.05), 6);
});

it("names what it weighs", () => {
  expect(dueling().name).toBe("dueling 0.5/0.5, δ 0.1");
  expect(dueling({ utilityWeight: 0.8, delta: 1 }).name).toBe("dueling 0.8/0.2, δ 1");
});

it("makes cross-entropy smallest where the risk that is read off is the target", () => {
  const target = side([0], [0.4]);
  const at = (raw: number): number => read(squaredErrorAndCrossEntropy.loss(side([0], [raw]), target))[0]!;
  const best = Math.log(0.7 / 0.3);
  expect(at(best)).toBeLessThan(at(best + 0.1));
  expect(at(best)).toBeLessThan(at(best - 0.1));
  expect(read(squaredErrorAndCrossEntropy.risk!(tf.tensor1d([best])))[0]).toBeCloseTo(0.4, 6);
});
