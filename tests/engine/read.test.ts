import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { evaluate, read, readScalar, startEngine } from "../../src/lib/engine";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";

describeEachEngine("read", () => {
  it("gives the values of every element type in double precision", () => {
    expect(read(tf.tensor1d([0.1, NaN, Infinity]))).toEqual(Float64Array.of(Math.fround(0.1), NaN, Infinity));
    expect(read(tf.tensor1d([2 ** 30 + 1, -5], "int32"))).toEqual(Float64Array.of(2 ** 30 + 1, -5));
    expect(read(tf.tensor1d([true, false], "bool"))).toEqual(Float64Array.of(1, 0));
    expect(read(tf.zeros([0, 3]))).toEqual(new Float64Array(0));
  });

  it("gives a copy", () => {
    const tensor = tf.tensor1d([1, 2]);
    read(tensor)[0] = 9;
    expect(read(tensor)).toEqual(Float64Array.of(1, 2));
  });

  it("checks the shape, where null stands for any length", () => {
    const tensor = tf.zeros([2, 3]);
    expect(read(tensor, [null, 3])).toHaveLength(6);
    expect(() => read(tensor, [null, 2])).toThrow("read: expected shape [any, 2], got [2, 3]");
    expect(() => read(tensor, [6])).toThrow("read: expected shape [6], got [2, 3]");
  });

  it("refuses strings", () => {
    expect(() => read(tf.tensor1d(["a"]))).toThrow("read: expected a tensor of numbers, got string");
  });

  it("readScalar takes one entry of any rank and nothing else", () => {
    expect(readScalar(tf.tensor([[7]]))).toBe(7);
    expect(() => readScalar(tf.zeros([2]))).toThrow("readScalar: expected one entry, got shape [2]");
    expect(() => readScalar(tf.zeros([0]))).toThrow("readScalar: expected one entry, got shape [0]");
  });

  it("trap: tf.tidy walks through every entry of the values that it returns; evaluate walks through none", () => {
    let visited = 0;
    const watched = new Proxy(
      {},
      {
        ownKeys: () => ["0"],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 0 }),
        has: () => true,
        get: () => visited++,
      },
    );
    tf.tidy(() => watched as tf.TensorContainer);
    expect(visited).toBeGreaterThan(0);

    // evaluate hands a typed array out beside the tidy: no entry of it is looked at.
    expect(evaluate(() => tf.ones([3]))).toEqual(Float64Array.of(1, 1, 1));
  });

  it("evaluate reads the result of a computation and leaves nothing behind", async () => {
    const x = tf.tensor1d([1, 2, 3]);
    expect(evaluate(() => x.square().mul(2), [3])).toEqual(Float64Array.of(2, 8, 18));
    await expectNoLeak(() => evaluate(() => x.square().mul(2)));
    expect(() => evaluate(() => x.square(), [2])).toThrow("read: expected shape [2], got [3]");
  });

  it("evaluate disposes the result that has the wrong shape too", async () => {
    const x = tf.ones([3]);
    await expectNoLeak(() => {
      expect(() => evaluate(() => x.square(), [2])).toThrow();
    });
  });
});

describe("the values of the cpu engine", () => {
  it("trap: changing what dataSync gave changes the tensor", async () => {
    await startEngine({ backend: "cpu" });
    const tensor = tf.tensor1d([1, 2]);
    tensor.dataSync()[0] = 9;
    expect(read(tensor)).toEqual(Float64Array.of(9, 2));
  });
});
