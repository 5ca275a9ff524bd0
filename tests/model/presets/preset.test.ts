import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { parseModelConfig, type ModelConfig } from "../../../src/lib/model/config";
import { countParameters } from "../../../src/lib/model/parameter";
import { preset, presetNames } from "../../../src/lib/model/presets";
import { redHeartModel } from "../../../src/lib/model/red-heart-model";

/** Sizes written out from the definitions, apart from the layers. */
const affine = (inputs: number, outputs: number): number => inputs * outputs + outputs;
const encoderLayer = (d: number, ff: number): number =>
  3 * affine(d, d) + affine(d, d) + affine(d, ff) + affine(ff, d) + 2 * 2 * d;

function closedForm({ text, encoder, heads }: ModelConfig): number {
  const { width, layers, feedForward, inputWidth } = encoder;
  const embedded = inputWidth ?? width;
  const embeddings = text === undefined ? 0 : (text.vocabulary + text.length) * embedded;
  const input = inputWidth === undefined ? 0 : affine(inputWidth, width);
  const tasks = Object.values(heads).map(
    ({ projection: hidden, outputs }) =>
      (hidden === undefined ? 0 : affine(width, hidden) + affine(hidden, width)) + affine(width, outputs),
  );
  return embeddings + input + layers * encoderLayer(width, feedForward) + tasks.reduce((a, b) => a + b, 0);
}

describe("presets", () => {
  it.each(presetNames)("%s is a valid configuration, and its layers count as the definitions say", (name) => {
    expect(parseModelConfig(preset(name))).toEqual(preset(name));
    expect(countParameters(redHeartModel(preset(name)).blueprint)).toBe(closedForm(preset(name)));
  });

  it("rh-730m explains the 68M of 001 to the unit: 67,986,944 without the input projection of 689,024", () => {
    const { blueprint } = redHeartModel(preset("rh-730m"));
    const count = (path: string): number => countParameters(blueprint, path);
    expect(count("backbone/block-0")).toBe(6_891_392);
    expect(count("backbone/input")).toBe(689_024);
    expect(count("backbone") - count("backbone/input")).toBe(67_986_944);
    const projections = ["emotion", "bentham", "regret", "surd"].map((task) => count(`backbone/${task}_projection`));
    expect(projections).toEqual([3_213_952, 3_213_952, 3_213_952, 3_213_952]);
    expect(67_986_944 - 4 * 3_213_952).toBe(55_131_136);
  });

  it("rh-800m has 42,037,376 in its six layers and the input projection, the 42M that 001 prints", () => {
    expect(countParameters(redHeartModel(preset("rh-800m")).blueprint, "backbone")).toBe(42_037_376);
  });

  it("rh-300m-2025-07 lies within the stated 100 to 300M", () => {
    const total = countParameters(redHeartModel(preset("rh-300m-2025-07")).blueprint);
    expect(total).toBeGreaterThan(100e6);
    expect(total).toBeLessThan(300e6);
  });

  it("counting the largest allocates no tensor", () => {
    const before = tf.memory();
    for (const name of presetNames) countParameters(redHeartModel(preset(name)).blueprint);
    expect(tf.memory()).toEqual(before);
  });

  it("refuses an unknown name and lists the known ones", () => {
    const message = "preset: expected one of rh-300m-2025-07, rh-730m, rh-800m, small, tiny, got rh-900m";
    expect(() => preset("rh-900m")).toThrow(message);
    expect(() => preset("toString")).toThrow(RangeError);
  });
});
