import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/lib/engine";
import { allocate, disposeWeights, loraBlueprint, loraRoundTrip, preset, redHeartModel } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";

describe("loraRoundTrip", () => {
  it("ends where it began: nothing while empty, the same when merged, to the bit after a rollback", () => {
    const model = redHeartModel(preset("tiny"));
    const config = { rank: 2 };
    const base = allocate(model.blueprint, stream(1));
    const chosen = (name: string): boolean => /block-\d\/.*kernel$/.test(name);
    const adapters = allocate(loraBlueprint(model.blueprint, chosen, config), stream(2));
    const tokens = tf.tensor2d([[3, 5, 7, 0]], undefined, "int32");
    const before = tf.memory().numTensors;
    const steps = loraRoundTrip(
      base,
      adapters,
      config,
      (weights) => evaluate(() => model.apply(weights, { tokens })["emotion"]!),
      stream(3),
    );
    const of = Object.fromEntries(steps.map(({ step, difference }) => [step, difference]));
    expect([of["empty adapter"], of["rolled back"]]).toEqual([0, 0]);
    expect(of["filled adapter"]).toBeGreaterThan(0.01);
    expect(of["merged"]).toBeLessThan(1e-4);
    expect(of["unmerged"]).toBeLessThan(1e-3);
    expect(tf.memory().numTensors).toBe(before);
    disposeWeights(base);
    disposeWeights(adapters);
    tokens.dispose();
  });
});
