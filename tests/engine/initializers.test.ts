import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { seededInitializer, startEngine, type InitializerName } from "../../src/lib/engine";
import { stream } from "../../src/lib/random";
import { availableEngines, describeEachEngine } from "../support/engines";

const [inputs, outputs] = [200, 100];

/** Variance of each distribution for a layer of 200 inputs and 100 outputs. */
const variances: Record<InitializerName, number> = {
  glorotNormal: 2 / (inputs + outputs),
  glorotUniform: 2 / (inputs + outputs),
  heNormal: 2 / inputs,
  heUniform: 2 / inputs,
  leCunNormal: 1 / inputs,
  leCunUniform: 1 / inputs,
};
const names = Object.keys(variances) as InitializerName[];

const weights = (name: InitializerName, seed: number): number[] => [
  ...seededInitializer(name, stream(seed)).apply([inputs, outputs]).dataSync(),
];

describeEachEngine("seededInitializer", () => {
  it("trap: with seed 0 the normal initializers of tfjs are unseeded", () => {
    const draw = (): number[] => [...tf.initializers.glorotNormal({ seed: 0 }).apply([4]).dataSync()];
    expect(draw()).not.toEqual(draw());
  });

  it.each(names)("%s repeats its weights from the same stream, that of seed 0 too", (name) => {
    expect(weights(name, 0)).toEqual(weights(name, 0));
    expect(weights(name, 0)).not.toEqual(weights(name, 1));
  });

  it.each(names)("%s has mean 0 and no more than the variance of its name", (name) => {
    const drawn = weights(name, 5);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + value ** 2, 0) / drawn.length - mean ** 2;
    const expected = variances[name];
    // tfjs cuts its normal distributions off at two deviations without widening them: 0.774 of the variance is left.
    const left = name.endsWith("Normal") ? 0.774 : 1;
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(expected / drawn.length));
    expect(Math.abs(variance / (left * expected) - 1)).toBeLessThan(0.05);
  });

  it("serves as a layer's initializer", () => {
    const layer = tf.layers.dense({
      units: 2,
      inputShape: [3],
      kernelInitializer: seededInitializer("glorotUniform", stream("layer")),
    });
    layer.build([null, 3]);
    const expected = seededInitializer("glorotUniform", stream("layer")).apply([3, 2]).dataSync();
    expect([...(layer.getWeights()[0]?.dataSync() ?? [])]).toEqual([...expected]);
  });
});

describe("seededInitializer across engines", () => {
  it.each(names)("%s gives the same bits on each engine", async (name) => {
    const drawn: number[][] = [];
    for (const backend of availableEngines) {
      await startEngine({ backend });
      drawn.push(weights(name, 3));
    }
    for (const other of drawn.slice(1)) expect(other).toEqual(drawn[0]);
  });

  it("refuses a name that it does not know", () => {
    expect(() => seededInitializer("zeros" as InitializerName, stream(1))).toThrow(
      /^name: expected one of glorotNormal/,
    );
  });
});
