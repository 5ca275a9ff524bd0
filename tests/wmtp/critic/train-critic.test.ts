import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { allocate } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { decoder } from "../../../src/lib/wmtp";
import { knownReturnTexts, trainCritic, type RewardedTexts } from "../../../src/lib/wmtp/critic";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const model = decoder({ vocabulary: 8, context: 8, width: 16, layers: 1, heads: 2 });
const texts = (step: number): RewardedTexts => knownReturnTexts(stream(9).split(step), { rows: 8, length: 8 });
const plan = (more: object = {}) => ({
  model,
  weights: allocate(model.blueprint, stream(1)),
  texts,
  steps: 30,
  rate: 1e-2,
  stream: stream(2),
  ...more,
});

it("trainCritic lowers the error of its values and leaves the trunk as it was, to the bit", () => {
  const own = plan();
  const before = [...own.weights.values()].map((weight) => Array.from(weight.dataSync()));
  const { losses } = trainCritic(own);
  expect([...own.weights.values()].map((weight) => Array.from(weight.dataSync()))).toEqual(before);
  const mean = (from: number): number => losses.slice(from, from + 5).reduce((sum, loss) => sum + loss) / 5;
  expect(mean(25)).toBeLessThan(0.8 * mean(0));
});

it("trainCritic repeats to the bit with its stream", () => {
  expect(trainCritic(plan({ steps: 4 })).losses).toEqual(trainCritic(plan({ steps: 4 })).losses);
});

it("trainCritic gives values of texts [B, S], and leaves nothing once it is disposed", async () => {
  const own = plan({ steps: 3 });
  await expectNoLeak(() => {
    const critic = trainCritic(own);
    const ids = tf.zeros<tf.Rank.R2>([2, 5], "int32");
    const values = critic.values(ids);
    expect(values.shape).toEqual([2, 5]);
    ids.dispose();
    critic.dispose();
    return values;
  });
});

it("trainCritic does not read rewards of masked tokens", () => {
  const mask = Uint8Array.from({ length: 64 }, (_, i) => Number(i % 8 < 5));
  const soiled = (step: number): RewardedTexts => {
    const clean = texts(step);
    return { ...clean, mask, rewards: clean.rewards.map((reward, i) => (mask[i] === 0 ? NaN : reward)) };
  };
  const clean = (step: number): RewardedTexts => ({ ...texts(step), mask });
  expect(trainCritic(plan({ steps: 3, texts: soiled })).losses).toEqual(
    trainCritic(plan({ steps: 3, texts: clean })).losses,
  );
});

it("trainCritic takes steps no longer than its limit allows, so that huge rewards don't throw it", () => {
  const huge = (step: number): RewardedTexts => ({
    ...texts(step),
    rewards: texts(step).rewards.map((reward) => 1e6 * reward),
  });
  expect(trainCritic(plan({ steps: 5, texts: huge })).losses.every(Number.isFinite)).toBe(true);
});

it("trainCritic names the step whose values or rewards are not finite, and frees its head", () => {
  const before = tf.memory().numTensors;
  const broken = (step: number): RewardedTexts => ({
    ...texts(step),
    rewards: texts(step).rewards.fill(step === 2 ? NaN : 1),
  });
  const own = plan({ texts: broken });
  expect(() => trainCritic(own)).toThrow("rewards: expected finite numbers, got NaN at index 0");
  [...own.weights.values()][0]!.assign(tf.fill([8, 16], NaN));
  expect(() => trainCritic(own)).toThrow("values: expected finite numbers at step 0 of the critic");
  expect(tf.memory().numTensors).toBeLessThanOrEqual(before + own.weights.size + 1);
});
