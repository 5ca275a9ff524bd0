import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { classCounts } from "../../../src/lib/losses";
import { stream } from "../../../src/lib/random";
import {
  balanceNames,
  classShare,
  fairShare,
  joyClass,
  negativeClasses,
  prepareTraining,
  rareClasses,
  type BalanceMethod,
  type PreparedTraining,
} from "../../../src/lib/training";
import { corpusOf } from "./pool";

const K = balanceNames.length;
const { train } = corpusOf(1);
const prepared = (method: Omit<BalanceMethod, "name">, from = train): PreparedTraining =>
  prepareTraining(from, { name: "tested", ...method }, stream(1), () => []);
const lossAt = ({ loss }: PreparedTraining, items: number[]): number =>
  tf.tidy(() => loss(tf.zeros([items.length, K]), Int32Array.from(items)).dataSync()[0]!);

describe("prepareTraining", () => {
  beforeAll(async () => {
    await startEngine();
  });

  it("leaves a training set as it is without a remedy", () => {
    const { data, loss, touched } = prepared({});
    expect(data.labels).toEqual(train.labels);
    expect(touched).toBe(0);
    expect(lossAt({ data, loss, touched }, [0, 1])).toBeCloseTo(Math.log(K), 5);
  });

  it("adds a fifth of the negatives, or negatives worth a fifth of all", () => {
    const negatives = train.labels.filter((label) => negativeClasses.includes(label)).length;
    expect(prepared({ oversample: 0.2 }).touched).toBe(Math.round(0.2 * negatives));
    const all = prepared({ oversample: 0.2, oversampleBase: "all" });
    expect(all.touched).toBe(Math.round(0.2 * train.labels.length));
    expect(classShare(all.data.labels, joyClass)).toBeCloseTo(0.6 / 1.2, 1);
  });

  it("fills the rare classes up to the fair share, and more with the negatives that were copied", () => {
    const counts = classCounts(prepared({ fill: { by: "copies" } }).data.labels, K);
    for (const label of rareClasses) expect(counts[label]).toBe(fairShare(train));
  });

  it("asks for decoded vectors of the β that a method names", () => {
    const asked: number[] = [];
    const rows = new Float32Array(2 * train.width);
    const method: BalanceMethod = { name: "β-VAE", fill: { by: "beta-vae", beta: 4 } };
    const { data } = prepareTraining(train, method, stream(1), (beta) => {
      asked.push(beta);
      return [{ label: rareClasses[0]!, rows }];
    });
    expect(asked).toEqual([4]);
    expect(data.labels).toHaveLength(train.labels.length + 2);
  });

  it("takes focal loss, class weights and smoothing from the method", () => {
    const flat = Math.log(K);
    expect(lossAt(prepared({ gamma: 2 }), [0])).toBeCloseTo((1 - 1 / K) ** 2 * flat, 5);
    const joy = train.labels.indexOf(joyClass);
    const minority = train.labels.findIndex((label) => label !== joyClass);
    // Weights of 1 and 3: focal loss divides by the number of items, not by their weights.
    const focal = prepared({ gamma: 2, minorityMultiplier: 3 });
    expect(lossAt(focal, [joy, minority])).toBeCloseTo(2 * lossAt(prepared({ gamma: 2 }), [joy]), 5);
    expect(lossAt(prepared({ smoothing: 0.1 }), [0])).toBeCloseTo(flat, 5);
  });

  it("moves labels of joy and neutral only, and only where a text speaks of surroundings", () => {
    const texts = train.texts.map(() => "the noise of traffic");
    const { touched } = prepared({ injection: 0.5 }, { ...train, texts });
    expect(touched).toBe(train.labels.filter((label) => !negativeClasses.includes(label)).length);
    expect(prepared({ injection: 0.5 }).touched).toBe(0);
  });
});
