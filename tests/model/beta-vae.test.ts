import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { evaluate, normalTensor, read, readScalar } from "../../src/lib/engine";
import { betaVaeLoss, gaussianKl } from "../../src/lib/losses";
import { allocate, betaVae, countParameters, decodeNearby, disposeWeights, drawCode } from "../../src/lib/model";
import { informationPerDimension, type LatentNormal, type Weights } from "../../src/lib/model";
import { stream } from "../../src/lib/random";
import { mean, standardDeviation } from "../../src/lib/statistics";
import { adamW, differentiate, disposeGradients } from "../../src/lib/training";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";

const config = { inputs: 6, hidden: 16, latent: 3 };
const vae = betaVae("vae", config);

/** Vectors on a plane in six dimensions, with a little noise. */
const plane = (count: number): tf.Tensor2D => {
  const codes = normalTensor<tf.Rank.R2>(stream(1).split("codes"), [count, 2]);
  const axes = normalTensor<tf.Rank.R2>(stream(1).split("axes"), [2, 6]);
  return codes.matMul(axes).add(normalTensor(stream(1).split("noise"), [count, 6], { deviation: 0.1 }));
};

const trained = (x: tf.Tensor2D, beta: number, steps = 150): Weights => {
  const weights = allocate(vae.blueprint, stream(2));
  const optimizer = adamW({ weightDecay: 0 });
  for (let step = 0; step < steps; step++) {
    const { loss, gradients } = differentiate(weights, () => {
      const pass = vae.autoencoder.apply(weights, x, { stream: stream(3).split(step) });
      return betaVaeLoss(x, pass, { beta });
    });
    optimizer.step(weights, gradients, () => 0.01);
    loss.dispose();
    disposeGradients(gradients);
  }
  optimizer.dispose();
  return weights;
};

describeEachEngine("betaVae", () => {
  it("counts D·H + H·2Z + Z·H + H·D kernels and their biases", () => {
    expect(countParameters(vae.blueprint)).toBe(6 * 16 + 16 + 2 * (16 * 3 + 3) + 3 * 16 + 16 + 16 * 6 + 6);
  });

  it("decodes the means without a stream, and other codes with one, the same again from the same stream", () => {
    const weights = allocate(vae.blueprint, stream(2));
    const x = plane(4);
    const reconstruction = (seed?: number): Float64Array =>
      evaluate(
        () => vae.autoencoder.apply(weights, x, seed === undefined ? {} : { stream: stream(seed) }).reconstruction,
      );
    const means = evaluate(() => vae.decoder.apply(weights, vae.encoder.apply(weights, x).mean));
    expect(reconstruction()).toEqual(means);
    expect(reconstruction(5)).toEqual(reconstruction(5));
    expect(reconstruction(5)).not.toEqual(reconstruction(6));
  });

  it("codes a plane at a small β; at a large one every dimension collapses and all decodes to one vector", () => {
    const x = plane(128);
    const look = (beta: number): { nats: number[]; variance: number } => {
      const weights = trained(x, beta);
      const nats = Array.from(evaluate(() => informationPerDimension(vae.encoder.apply(weights, x)), [3]));
      const decoded = vae.autoencoder.apply(weights, x).reconstruction;
      disposeWeights(weights);
      return { nats, variance: readScalar(tf.moments(decoded, 0).variance.mean()) };
    };
    const [small, large] = [look(0.05), look(100)];
    expect(small.nats.reduce((a, b) => a + b)).toBeGreaterThan(3);
    expect(Math.max(...large.nats)).toBeLessThan(0.02);
    expect(large.variance).toBeLessThan(0.02 * small.variance);
  });

  it("has information per dimension that sums to the KL term of the loss", () => {
    const normal: LatentNormal = {
      mean: tf.tensor2d([[0.5, -1], [0, 0.2]]), // prettier-ignore
      logVariance: tf.tensor2d([[0, -0.5], [0.3, 0.1]]), // prettier-ignore
    };
    const perDimension = read(informationPerDimension(normal));
    expect(perDimension[0]! + perDimension[1]!).toBeCloseTo(readScalar(gaussianKl(normal.mean, normal.logVariance)), 6);
    expect(perDimension[0]).toBeCloseTo((0.125 + 0.02492940378800157) / 2, 6);
  });

  it("draws codes with the mean and deviation that the encoder says, and the reference's codes for its noise", () => {
    const normal: LatentNormal = { mean: tf.fill([20_000, 1], 0.5), logVariance: tf.fill([20_000, 1], -0.5) };
    const codes = read(drawCode(normal, stream(9)));
    expect(mean(codes)).toBeCloseTo(0.5, 1.5);
    expect(standardDeviation(codes)).toBeCloseTo(Math.exp(-0.25), 1.5);
    expect(read(drawCode(normal, stream(9), 0))[0]).toBe(0.5);
  });

  it("decodes samples near a class: closer to its members than to another class", () => {
    const low: tf.Tensor2D = plane(64).sub(6);
    const high: tf.Tensor2D = plane(64).add(6);
    const weights = trained(tf.concat([low, high]), 0.05);
    const made = decodeNearby(vae, weights, low, 50, { stream: stream(4) });
    expect(made.shape).toEqual([50, 6]);
    const distance = (to: tf.Tensor): tf.Tensor => made.sub(to.mean(0)).square().sum(1);
    expect(readScalar(distance(low).less(distance(high)).toFloat().mean())).toBeGreaterThan(0.95);
    expect(readScalar(tf.moments(made, 0).variance.mean())).toBeGreaterThan(0.01);
    disposeWeights(weights);
  });

  it("decodes the same samples from the same stream", () => {
    const weights = allocate(vae.blueprint, stream(2));
    const samples = (seed: number): Float64Array =>
      evaluate(() => decodeNearby(vae, weights, plane(5), 8, { stream: stream(seed) }), [8, 6]);
    expect(samples(1)).toEqual(samples(1));
    expect(samples(1)).not.toEqual(samples(2));
  });

  it("leaves nothing but its results in memory", async () => {
    const weights = allocate(vae.blueprint, stream(2));
    const x = plane(5);
    await expectNoLeak(() => vae.autoencoder.apply(weights, x, { stream: stream(1) }));
    await expectNoLeak(() => decodeNearby(vae, weights, x, 3, { stream: stream(1) }));
  });

  it("refuses a class without members and a count of 0", () => {
    const weights = allocate(vae.blueprint, stream(2));
    const nearby = (members: tf.Tensor2D, count: number) => () =>
      decodeNearby(vae, weights, members, count, { stream: stream(1) });
    expect(nearby(tf.zeros([0, 6]), 1)).toThrow("members: expected at least one vector");
    expect(nearby(plane(2), 0)).toThrow("count: expected a whole number in [1, Infinity], got 0");
    expect(() => drawCode({ mean: tf.zeros([1, 1]), logVariance: tf.zeros([1, 1]) }, stream(1), -1)).toThrow("spread");
  });
});
