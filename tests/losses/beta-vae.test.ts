import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { normalTensor } from "../../src/lib/engine";
import { betaVaeLoss, gaussianKl, type VaePass } from "../../src/lib/losses";
import { stream } from "../../src/lib/random";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose, expectGradient, flat } from "./values";

const mean = (): tf.Tensor => tf.tensor2d([[0.5, -1], [0, 0.2]]); // prettier-ignore
const logVariance = (): tf.Tensor => tf.tensor2d([[0, -0.5], [0.3, 0.1]]); // prettier-ignore
const kl = [0.6782653298563167, 0.0475148628258254];
const inputs = (): tf.Tensor => tf.tensor2d([[0.2, 0.9], [1, 0]]); // prettier-ignore
const pass = (): VaePass => ({
  reconstruction: tf.tensor2d([[0.7, 0.5], [0.6, -0.5]]), // prettier-ignore
  mean: mean(),
  logVariance: logVariance(),
});

describeEachEngine("gaussianKl", () => {
  it("has the worked values, summed over latent dimensions", () => {
    expectClose(gaussianKl(mean(), logVariance(), { reduction: "none" }), kl);
    expectClose(gaussianKl(mean(), logVariance()), (kl[0]! + kl[1]!) / 2);
  });

  it("is what sampling says: the mean of log q(z) - log p(z) under q", () => {
    const [m, v] = [0.5, -0.5];
    const z = flat(normalTensor(stream(1), [200_000], { mean: m, deviation: Math.exp(v / 2) }));
    const each = z.map((x) => x ** 2 / 2 - (x - m) ** 2 / (2 * Math.exp(v)) - v / 2);
    const sampled = each.reduce((a, b) => a + b) / each.length;
    expect(flat(gaussianKl(tf.tensor2d([[m]]), tf.tensor2d([[v]])))[0]).toBeCloseTo(sampled, 2);
  });

  it("is exactly 0 for the standard normal and positive elsewhere", () => {
    expect(flat(gaussianKl(tf.zeros([3, 2]), tf.zeros([3, 2])))).toEqual([0]);
    for (const v of [-8, -1e-2, 1e-2, 8])
      expect(flat(gaussianKl(tf.zeros([1, 1]), tf.fill([1, 1], v)))[0]).toBeGreaterThan(0);
  });

  it("has the gradient of its central differences", () => {
    expectGradient((x) => gaussianKl(x, logVariance()), mean());
    expectGradient((x) => gaussianKl(mean(), x), logVariance());
  });
});

describeEachEngine("betaVaeLoss", () => {
  it("is the squared error + β KL, both summed over dimensions and averaged over items", () => {
    const errors = [0.25 + 0.16, 0.16 + 0.25];
    for (const beta of [0, 1, 4, 10]) {
      const each = errors.map((error, i) => error + beta * kl[i]!);
      expectClose(betaVaeLoss(inputs(), pass(), { beta, reduction: "none" }), each);
      expectClose(betaVaeLoss(inputs(), pass(), { beta }), (each[0]! + each[1]!) / 2);
    }
  });

  it("meets the reference's totals where reconstruction errors are the reference's", () => {
    // .41 and .42 per item, as in the reference
    const reconstruction = tf.tensor2d([[0.7, 0.5], [1 - Math.sqrt(0.17), -0.5]]); // prettier-ignore
    const loss = (beta: number): tf.Scalar => betaVaeLoss(inputs(), { ...pass(), reconstruction }, { beta });
    expectClose(loss(1), 0.7778900963410711);
    expectClose(loss(4), 1.8665603853642843);
    expectClose(loss(10), 4.04390096341071);
  });

  it("takes decoded logits where the likelihood is Bernoulli", () => {
    const cross = (x: number, logit: number): number => Math.log1p(Math.exp(logit)) - x * logit;
    const each = [cross(0.2, 0.7) + cross(0.9, 0.5), cross(1, 0.6) + cross(0, -0.5)];
    expectClose(betaVaeLoss(inputs(), pass(), { beta: 0, likelihood: "bernoulli", reduction: "none" }), each);
  });

  it("has the gradient of its central differences", () => {
    expectGradient((x) => betaVaeLoss(inputs(), { ...pass(), reconstruction: x }), pass().reconstruction);
    const bernoulli = { likelihood: "bernoulli" } as const;
    expectGradient((x) => betaVaeLoss(inputs(), { ...pass(), reconstruction: x }, bernoulli), pass().reconstruction);
    expectGradient((x) => betaVaeLoss(inputs(), { ...pass(), logVariance: x }), logVariance());
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, p] = [inputs(), pass()];
    await expectNoLeak(() => betaVaeLoss(x, p));
  });

  it("refuses β < 0, Bernoulli inputs outside [0, 1], and shapes that differ", () => {
    expect(() => betaVaeLoss(inputs(), pass(), { beta: -1 })).toThrow(
      "beta: expected a number in [0, Infinity], got -1",
    );
    expect(() => betaVaeLoss(inputs().add(1), pass(), { likelihood: "bernoulli" })).toThrow(
      "expected numbers in [0, 1]",
    );
    expect(() => betaVaeLoss(tf.zeros([2, 3]), pass())).toThrow("inputs [2, 3], reconstruction [2, 2]");
    expect(() => gaussianKl(mean(), tf.zeros([1, 2]))).toThrow("mean [2, 2], logVariance [1, 2]");
  });
});
