import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { createScorerComponent, oldOutput } from "../../../src/lib/wmtp";
import { scopeEachTest } from "../../support/tensors";
import { randomInput } from "../scorers/support";

scopeEachTest();

it.each(["rho1-excess-v1", "critic-delta-v1"])(
  "%s returns one tensor, which old recipes read under the old name",
  (key) => {
    const component = createScorerComponent(key);
    component.setup({});
    const input = randomInput(stream(1));
    const before = tf.memory().numTensors;
    const output = component.run(input);
    expect(output.weights_tensor).toBe(output.weights);
    expect(tf.memory().numTensors).toBe(before + 1);
    output.weights.dispose();
    expect(output.weights_tensor.isDisposed).toBe(true);
  },
);

it("oldOutput gives the list and the tensor that callers of the old output expect", () => {
  const component = createScorerComponent("uniform");
  component.setup({});
  const output = component.run({ ids: tf.zeros([2, 3], "int32") });
  const old = oldOutput(output);
  expect(old.weights).toEqual([
    [0, 1, 1],
    [0, 1, 1],
  ]);
  expect(old.weights_tensor).toBe(output.weights);
});
