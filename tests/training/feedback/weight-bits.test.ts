import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { allocate, weight } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { utilityModel } from "../../../src/lib/training/feedback/utility-model";
import { unchangedWeights, weightBits } from "../../../src/lib/training/feedback/weight-bits";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

describe("unchangedWeights", () => {
  it.each([
    ["surd_head/bias", true],
    ["regret_head/kernel", true],
    ["backbone/hidden/bias", false],
  ])("sees one changed bit in %s", (name, bodyUnchanged) => {
    const weights = allocate(utilityModel().blueprint, stream(1));
    const bits = weightBits(weights);
    expect(unchangedWeights(bits, weights)).toEqual({ weightsUnchanged: true, bodyUnchanged: true });
    const variable = weight(weights, name);
    const values = variable.dataSync().slice();
    values[0] = values[0] === 0 ? -0 : values[0]! * (1 + 2 ** -23);
    variable.assign(tf.tensor(values, variable.shape));
    expect(unchangedWeights(bits, weights)).toEqual({ weightsUnchanged: false, bodyUnchanged });
  });
});
