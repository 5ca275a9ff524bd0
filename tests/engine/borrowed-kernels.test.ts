import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { normalTensor, startEngine, tensorDifference } from "../../src/lib/engine";
import { stream } from "../../src/lib/random";
import { availableEngines } from "../support/engines";
import { expectNoLeak } from "../support/tensors";

const image = (): tf.Tensor4D => normalTensor<tf.Rank.R4>(stream("image"), [2, 6, 6, 3]);
const kernel = (): tf.Tensor4D => normalTensor<tf.Rank.R4>(stream("kernel"), [3, 3, 3, 2]);
const matrix = (): tf.Tensor2D => normalTensor<tf.Rank.R2>(stream("matrix"), [5, 4]);

/** Each needs a kernel that WebAssembly lacks. */
const computations: Record<string, () => tf.Tensor> = {
  "the gradient of gather": () =>
    tf.grad((table: tf.Tensor) =>
      tf
        .gather(table, tf.tensor1d([1, 1, 3], "int32"))
        .square()
        .sum(),
    )(matrix()),
  einsum: () => tf.einsum("ij,kj->ik", matrix(), matrix()),
  "the gradient of conv2d for its kernel": () =>
    tf.grad((k: tf.Tensor) =>
      tf
        .conv2d(image(), k as tf.Tensor4D, 1, "same")
        .square()
        .sum(),
    )(kernel()),
  "the gradient of depthwiseConv2d for its kernel": () =>
    tf.grad((k: tf.Tensor) =>
      tf
        .depthwiseConv2d(image(), k as tf.Tensor4D, 1, "same")
        .square()
        .sum(),
    )(kernel()),
  "the gradient of depthwiseConv2d for its input": () =>
    tf.grad((x: tf.Tensor) =>
      tf
        .depthwiseConv2d(x as tf.Tensor4D, kernel(), 1, "same")
        .square()
        .sum(),
    )(image()),
};

describe.each(Object.entries(computations))("%s", (_, compute) => {
  it("works on each engine with one result", async () => {
    await startEngine({ backend: "cpu" });
    const expected = tf.tidy(compute);
    for (const backend of availableEngines) {
      await startEngine({ backend });
      expect(tensorDifference(tf.tidy(compute), expected, { rtol: 1e-4, atol: 1e-4 }), backend).toBeUndefined();
    }
  });

  it("keeps no memory of WebAssembly or of JavaScript", async () => {
    await startEngine({ backend: "wasm" });
    const buffers = (): number[] => ["wasm", "cpu"].map((name) => tf.findBackend(name).numDataIds());
    tf.tidy(compute).dispose();
    const before = buffers();
    await expectNoLeak(() => tf.tidy(compute));
    expect(buffers()).toEqual(before);
  });
});
