import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../src/lib/engine";
import { allocate, disposeWeights, weight, type Parameter } from "../../src/lib/model";
import { stream } from "../../src/lib/random";
import { describeEachEngine } from "../support/engines";

const parameter = (name: string, rest: Partial<Parameter> = {}): Parameter => ({
  name,
  shape: [3, 2],
  initial: "glorotUniform",
  depth: 0,
  decay: true,
  ...rest,
});

describeEachEngine("allocate", () => {
  it("makes one variable a parameter, of its shape and in the blueprint's order", () => {
    const weights = allocate([parameter("b/kernel"), parameter("a", { shape: [4], initial: "zeros" })], stream(1));
    expect([...weights].map(([name, { shape, dtype }]) => [name, shape, dtype])).toEqual([
      ["b/kernel", [3, 2], "float32"],
      ["a", [4], "float32"],
    ]);
    disposeWeights(weights);
  });

  it("gives a weight the same start whatever stands beside it, and equal shapes different starts", () => {
    const alone = allocate([parameter("a")], stream(1));
    const both = allocate([parameter("b"), parameter("a")], stream(1));
    expect(read(weight(both, "a"))).toEqual(read(weight(alone, "a")));
    expect(read(weight(both, "b"))).not.toEqual(read(weight(both, "a")));
    expect(read(weight(allocate([parameter("a")], stream(2)), "a"))).not.toEqual(read(weight(alone, "a")));
  });

  it.each([
    ["zeros", 0],
    ["ones", 1],
  ] as const)("starts %s at %d", (initial, value) => {
    expect([...read(weight(allocate([parameter("a", { initial })], stream(1)), "a"))]).toEqual(Array(6).fill(value));
  });

  it("starts a normal at its deviation and Glorot's at its limit", () => {
    const shape = [200, 100];
    const weights = allocate(
      [parameter("n", { shape, initial: { normal: 0.3 } }), parameter("g", { shape })],
      stream(1),
    );
    expect(read(tf.moments(weight(weights, "n")).variance)[0]).toBeCloseTo(0.09, 2);
    const limit = Math.sqrt(6 / 300);
    const largest = read(weight(weights, "g").abs().max())[0]!;
    expect(largest).toBeGreaterThan(0.99 * limit);
    expect(largest).toBeLessThanOrEqual(limit * (1 + 1e-6));
  });

  it("gives all memory back", () => {
    const before = tf.memory().numTensors;
    disposeWeights(allocate([parameter("a"), parameter("b", { initial: { normal: 1 } })], stream(1)));
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses a repeated name before it allocates anything", () => {
    const before = tf.memory().numTensors;
    expect(() => allocate([parameter("a"), parameter("a")], stream(1))).toThrow('expected unique names, got "a" twice');
    expect(tf.memory().numTensors).toBe(before);
  });

  it("names a weight that the model does not have", () => {
    expect(() => weight(new Map(), "backbone/x")).toThrow('weights: expected "backbone/x"');
  });
});
