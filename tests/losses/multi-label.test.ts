import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { multiLabelLoss } from "../../src/lib/losses";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient, flat, gradient } from "./values";

const logits = (): tf.Tensor => tf.tensor2d([[-2, 1], [0.5, 3]]); // prettier-ignore
const targets = (): tf.Tensor => tf.tensor2d([[0, 1], [1, 0]]); // prettier-ignore
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

describeEachEngine("multiLabelLoss", () => {
  it("is softplus(x) - x y for each label", () => {
    const each = [softplus(-2), softplus(-1), softplus(-0.5), softplus(3)];
    expectClose(multiLabelLoss(logits(), targets(), { reduction: "none" }), each);
    expectClose(multiLabelLoss(logits(), targets()), each.reduce((a, b) => a + b) / 4);
  });

  it("multiplies the loss of positives, label by label, and nothing else", () => {
    const each = [softplus(-2), 3 * softplus(-1), 2 * softplus(-0.5), softplus(3)];
    expectClose(multiLabelLoss(logits(), targets(), { positiveWeights: [2, 3], reduction: "none" }), each);
  });

  it("with weight negatives / positives is smallest at even odds", () => {
    // Three negatives and one positive: a constant logit of 0 balances them at weight 3.
    const y = tf.tensor2d([[1], [0], [0], [0]]);
    const at = (x: number): tf.Tensor => multiLabelLoss(tf.fill([4, 1], x), y, { positiveWeights: [3] });
    expectGradient((x) => multiLabelLoss(x.tile([4, 1]), y, { positiveWeights: [3] }), tf.tensor2d([[0]]));
    expect(flat(at(0))[0]).toBeLessThan(Math.min(flat(at(-0.5))[0]!, flat(at(0.5))[0]!));
  });

  it("gives σ(x) - y as the gradient of an entry", () => {
    fc.assert(
      fc.property(fc.float({ min: -50, max: 50, noNaN: true }), fc.constantFrom(0, 0.3, 1), (x, y) => {
        const slope = gradient((at) => multiLabelLoss(at, tf.tensor1d([y])), tf.tensor1d([x]));
        expectClose(slope, [1 / (1 + Math.exp(-x)) - Math.fround(y)], { absolute: 3e-7 });
      }),
    );
  });

  it("has the gradient of its central differences with weights", () => {
    expectGradient((x) => multiLabelLoss(x, targets(), { positiveWeights: [2, 0.5] }), logits());
  });

  it("stays finite at logits of ±10,000", () => {
    const loss = multiLabelLoss(tf.tensor1d([1e4, -1e4]), tf.tensor1d([0, 1]), { reduction: "none" });
    expectClose(loss, [1e4, 1e4]);
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, y] = [logits(), targets()];
    await expectNoLeak(() => multiLabelLoss(x, y, { positiveWeights: [1, 2] }));
  });

  it("refuses weights that don't fit and targets that are no probabilities, and names them", () => {
    const loss = (positiveWeights: number[]) => () => multiLabelLoss(logits(), targets(), { positiveWeights });
    expect(loss([1])).toThrow("positiveWeights: expected one a label of logits [2, 2], got 1");
    expect(loss([1, -1])).toThrow("positiveWeights[1]: expected a number in [0, Infinity], got -1");
    expect(() => multiLabelLoss(tf.zeros([2]), tf.tensor1d([0, 2]))).toThrow(
      "targets: expected numbers in [0, 1], got 2 at index 1",
    );
  });
});
