import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { duelingLoss, riskProxy, type DuelingOptions, type UtilityAndRisk } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient, flat, gradient } from "./values";

const sides = (utility: number[], risk: number[]): UtilityAndRisk => ({
  utility: tf.tensor1d(utility),
  risk: tf.tensor1d(risk),
});

describeEachEngine("duelingLoss", () => {
  it("adds .5 from utility and .0475 from risk where both are wrong by 1 (000-C7)", () => {
    const at = (utility: number, risk: number): tf.Scalar => duelingLoss(sides([utility], [risk]), sides([0], [0]));
    expectClose(at(1, 0), 0.5);
    expectClose(at(0, 1), 0.0475);
    expectClose(at(1, 1), 0.5475);
  });

  it("caps the risk side's gradient at .05 while the utility side's grows with the error (000-C7)", () => {
    const target = sides([0], [0]);
    const risk = (x: tf.Tensor): tf.Tensor => duelingLoss({ utility: target.utility, risk: x }, target);
    const utility = (x: tf.Tensor): tf.Tensor => duelingLoss({ utility: x, risk: target.risk }, target);
    for (const error of [1, 10, 100]) {
      expectClose(gradient(risk, tf.tensor1d([error])), 0.05);
      expectClose(gradient(utility, tf.tensor1d([error])), error);
    }
  });

  it("looks at one side alone at weights 1 and 0", () => {
    const loss = (options: DuelingOptions): number =>
      flat(duelingLoss(sides([2, 0], [0.05, 9]), sides([0, 0], [0, 9]), options))[0]!;
    expect(loss({ utilityWeight: 1 })).toBeCloseTo(2, 6);
    expect(loss({ utilityWeight: 0 })).toBeCloseTo(0.000625, 8);
  });

  it("has the gradient of its central differences", () => {
    const target = sides([0.3, -1], [0.2, 0.1]);
    const [predicted, start] = [tf.tensor1d([0.25, 0.9]), tf.tensor1d([0.25, 0.9])];
    expectGradient((x) => duelingLoss({ utility: predicted, risk: x }, target, { delta: 0.3 }), start);
    expectGradient((x) => duelingLoss({ utility: x, risk: predicted }, target), start);
  });

  it("leaves nothing but its result in memory", async () => {
    const [predicted, target] = [sides([1], [2]), sides([0], [0])];
    await expectNoLeak(() => duelingLoss(predicted, target));
    await expectNoLeak(() => duelingLoss(predicted, target, { reduction: "none" }));
  });

  it("refuses a weight outside [0, 1] and names shapes that differ", () => {
    const loss = (options: DuelingOptions) => () => duelingLoss(sides([1], [1]), sides([0], [0]), options);
    expect(loss({ utilityWeight: 1.2 })).toThrow("utilityWeight: expected a number in [0, 1], got 1.2");
    expect(loss({ delta: -1 })).toThrow("delta: expected");
    expect(() => duelingLoss(sides([1], [1]), sides([0], [0, 1]))).toThrow(
      "predicted.risk [1], target.utility [1], target.risk [2]",
    );
  });
});

describeEachEngine("riskProxy", () => {
  it("is indirect utility × scenario variance", () => {
    expectClose(riskProxy(tf.tensor1d([2, -1]), tf.tensor1d([0.25, 3])), [0.5, -3]);
  });
});
