import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readScalar } from "../../../src/lib/engine";
import { duelingLoss } from "../../../src/lib/losses";
import { huberHalf, lossCurves, squaredHalf } from "../../../src/lib/scenarios/dueling";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("is what the project's dueling loss gives for one error at a time", () => {
  const zero = tf.tensor1d([0]);
  for (const error of [-2, -0.3, -0.1, 0, 0.05, 0.5, 1]) {
    const own = tf.tensor1d([error]);
    const utility = duelingLoss({ utility: own, risk: zero }, { utility: zero, risk: zero });
    const risk = duelingLoss({ utility: zero, risk: own }, { utility: zero, risk: zero });
    expect(readScalar(utility)).toBeCloseTo(squaredHalf(error).value, 6);
    expect(readScalar(risk)).toBeCloseTo(huberHalf(error).value, 6);
  }
});

it("has the gradients of central differences", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0.05, max: 2, noNaN: true }),
      (error, delta) => {
        const h = 1e-6;
        const huber = (huberHalf(error + h, delta).value - huberHalf(error - h, delta).value) / (2 * h);
        expect(huberHalf(error, delta).gradient).toBeCloseTo(huber, 5);
        const square = (squaredHalf(error + h).value - squaredHalf(error - h).value) / (2 * h);
        expect(squaredHalf(error).gradient).toBeCloseTo(square, 5);
      },
    ),
  );
});

it("shows the row's numbers: at an error of 1 the halves are .5 and .0475, and the slopes 1 and .05 (000-C7)", () => {
  expect(squaredHalf(1)).toEqual({ value: 0.5, gradient: 1 });
  expect(huberHalf(1).value).toBeCloseTo(0.0475, 12);
  expect(huberHalf(1).gradient).toBeCloseTo(0.05, 12);
  expect(lossCurves([0, 1])).toHaveLength(4);
});
