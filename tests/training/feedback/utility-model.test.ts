import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { allocate, moduleOf, weight } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { tunedHeads, utilityModel } from "../../../src/lib/training/feedback/utility-model";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

describe("utilityModel", () => {
  it("adds and takes away the SURD head's parts in turn, and takes the regret away", () => {
    const model = utilityModel({ features: 2, hidden: 3, parts: 2 });
    const weights = allocate(model.blueprint, stream(1));
    for (const variable of weights.values()) variable.assign(tf.zerosLike(variable));
    weight(weights, "surd_head/bias").assign(tf.tensor1d([2, -1]));
    weight(weights, "regret_head/bias").assign(tf.tensor1d([0.25, 7]));
    const softplus = (x: number): number => Math.log1p(Math.exp(x));
    const [utility] = model.predict(weights, tf.tensor2d([[1, -1]])).dataSync();
    expect(utility).toBeCloseTo(softplus(2) - softplus(-1) - 0.25, 5);
  });

  it("predicts from features what it predicts from the units of its shared layer", () => {
    const model = utilityModel();
    const weights = allocate(model.blueprint, stream(2));
    const features = tf.randomNormal<tf.Rank.R2>([5, 8], 0, 1, "float32", 3);
    const whole = model.predict(weights, features).dataSync();
    expect(model.utility(weights, model.units(weights, features)).dataSync()).toEqual(whole);
  });

  it("has the two heads by the names that the hook tunes", () => {
    const modules = new Set(utilityModel().blueprint.map(({ name }) => moduleOf(name)));
    expect([...modules]).toEqual(["backbone", ...tunedHeads]);
  });

  it("refuses a size below 1", () => {
    expect(() => utilityModel({ parts: 0 })).toThrow("parts: expected a whole number");
  });
});
