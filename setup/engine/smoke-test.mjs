/**
 * Asks a freshly built engine for a product and a gradient whose values are known, and says what it runs on.
 * Usage: node smoke-test.mjs <project root>. Prints one line of JSON: { tensorflow, gpu }.
 */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import util from "node:util";

// Node 23 took these away; the binding's JavaScript still calls them.
Object.assign(util, {
  isNullOrUndefined: (/** @type {unknown} */ value) => value === null || value === undefined,
  isArray: Array.isArray,
});

const load = createRequire(path.join(process.argv[2] ?? "", "package.json"));
const tf = load("@tensorflow/tfjs-node-gpu");

const product = tf.matMul([[1, 2], [3, 4]], [[5, 6], [7, 8]]); // prettier-ignore
assert.deepEqual([...product.dataSync()], [19, 22, 43, 50]);

const gradient = tf.grad((/** @type {import("@tensorflow/tfjs").Tensor} */ x) => x.square().sum())(
  tf.tensor1d([1, -2, 3]),
);
assert.deepEqual([...gradient.dataSync()], [2, -4, 6]);

const backend = tf.backend();
console.log(JSON.stringify({ tensorflow: backend.binding.TF_Version, gpu: backend.isUsingGpuDevice }));
