import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { stream, type Stream } from "../../../src/lib/random";
import {
  armStudy,
  bestByValidation,
  drawSplits,
  relativeGain,
  sharedEncoder,
  trainArm,
  trainerAtOwnRate,
  tunedRate,
  type StudyTrial,
} from "../../../src/lib/training/multitask";
import { scopeEachTest } from "../../support/tensors";
import { sizes, syntheticPool } from "./pool";

const trial = (seed: number, arm: string, validation: number, test: number): StudyTrial => ({
  seed,
  arm,
  validation,
  test,
  step: 1,
});
const trials = [
  ...[trial(0, "a", 1, 2), trial(1, "a", 1, 4)],
  ...[trial(0, "b", 0.5, 1), trial(1, "b", 2, 3)],
  ...[trial(0, "c", 0.9, 0.1), trial(1, "c", 0.8, 2)],
];

describe("relativeGain", () => {
  it("is the mean relative fall of the test loss, paired by seed", () => {
    const gain = relativeGain(trials, "a", "b");
    expect(gain.gains).toEqual([0.5, 0.25]);
    expect(gain.difference).toBe(0.375);
    expect(() => relativeGain(trials, "a", "z")).toThrow('"z"');
  });
});

describe("tunedRate", () => {
  scopeEachTest();

  it("chooses by validation, on the same items and stream for each rate", () => {
    const pool = { features: tf.zeros<tf.Rank.R2>([8, 2]), labels: tf.zeros<tf.Rank.R2>([8, 1]) };
    const options = { stream: stream(1), sizes: { train: 4, validation: 2, test: 2 } };
    const seen: number[] = [];
    const train = (_sets: unknown, own: Stream, rate: number) => {
      seen.push(own.uniform());
      return { validation: Math.abs(rate - 0.01), test: -rate, step: 1 };
    };
    expect(tunedRate(pool, train, { ...options, rates: [0.003, 0.01, 0.03] })).toBe(0.01);
    expect(new Set(seen).size).toBe(1);
    expect(() => tunedRate(pool, train, { ...options, rates: [] })).toThrow("rates");
  });
});

describe("trainerAtOwnRate", () => {
  scopeEachTest();

  it("makes an arm for each training, since one frees at its end what it holds", () => {
    const pool = syntheticPool();
    let made = 0;
    let freed = 0;
    const makeArm = () => {
      made++;
      return {
        ...sharedEncoder(pool.features.shape[1], 4),
        dispose: () => {
          freed += 1;
        },
      };
    };
    const choice = { rates: [1e-6, 0.01], stream: stream(4), sizes };
    const train = trainerAtOwnRate(pool, makeArm, choice, { steps: 20, every: 10 });
    const sets = drawSplits(pool, stream(5), sizes);
    const { test } = train(sets, stream(6));
    expect([made, freed]).toEqual([3, 3]);
    expect(test).toBe(trainArm(makeArm(), sets, { steps: 20, every: 10, stream: stream(6), rate: 0.01 }).test);
  });
});

describe("bestByValidation", () => {
  it("chooses by validation and never by test", () => {
    expect(bestByValidation(trials, ["b", "c"], "best").map(({ test, arm }) => [test, arm])).toEqual([
      [1, "best"],
      [2, "best"],
    ]);
    expect(() => bestByValidation(trials, ["z"], "best")).toThrow("arms: ");
  });
});

describe("armStudy", () => {
  it("gives arms of a seed the same items and the same stream, and other seeds others", () => {
    const seen: [number, number][] = [];
    const arm = (sets: { train: { features: { arraySync(): number[][] } } }, own: ReturnType<typeof stream>) => {
      seen.push([sets.train.features.arraySync()[0]![0]!, own.word()]);
      return { validation: 1, test: 1, step: 1 };
    };
    armStudy(syntheticPool(), { a: arm, b: arm }, { stream: stream(1), seeds: 2, sizes });
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[2]).toEqual(seen[3]);
    expect(seen[0]![0]).not.toBe(seen[2]![0]);
  });
});
