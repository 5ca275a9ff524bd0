import * as tf from "@tensorflow/tfjs";

/**
 * Kernels that training needs, that the JavaScript backend has, and that the WebAssembly backend lacks. The gradient of
 * `tf.gather`, hence of every embedding, is among them.
 */
const lacking = [
  "Conv2DBackpropFilter",
  "DepthwiseConv2dNativeBackpropFilter",
  "DepthwiseConv2dNativeBackpropInput",
  "Einsum",
  "UnsortedSegmentSum",
];

const borrowed = new Set<string>();

/** Lends the JavaScript backend's kernels to WebAssembly: inputs are copied over, the result is copied back. */
export function borrowKernels(): void {
  for (const kernelName of lacking) {
    if (borrowed.has(kernelName)) continue;
    borrowed.add(kernelName);
    tf.registerKernel({ kernelName, backendName: "wasm", kernelFunc: (call) => runOnCpu(kernelName, call) });
  }
}

type KernelCall = Parameters<tf.KernelFunc>[0];
type Inputs = Record<string, tf.TensorInfo>;
type Store = Pick<tf.KernelBackend, "readSync" | "write">;

function runOnCpu(kernelName: string, { inputs, attrs, backend }: KernelCall): tf.TensorInfo {
  const cpu = tf.findBackend("cpu");
  const kernel = tf.getKernel(kernelName, "cpu");
  const wasm = backend as Store;
  const lent = mapInputs(inputs, (input) => copyTo(cpu, wasm, input));
  const call = attrs === undefined ? { inputs: lent, backend: cpu } : { inputs: lent, attrs, backend: cpu };
  const result = kernel.kernelFunc(call) as tf.TensorInfo;
  const copied = copyTo(wasm, cpu, result);
  for (const { dataId } of [...Object.values(lent), result]) cpu.disposeData(dataId);
  return copied;
}

/** Inputs have names, apart from einsum's, which are a list. */
function mapInputs(inputs: KernelCall["inputs"], copy: (input: tf.TensorInfo) => tf.TensorInfo): Inputs {
  const copies = Object.entries(inputs).map(([name, input]) => [name, copy(input as tf.TensorInfo)] as const);
  return Object.assign(Array.isArray(inputs) ? [] : {}, Object.fromEntries(copies));
}

/** A copy of a tensor's values in another backend. */
function copyTo(to: Store, from: Store, { dataId, shape, dtype }: tf.TensorInfo): tf.TensorInfo {
  const values = from.readSync(dataId) as tf.TypedArray;
  const id = to.write(values.slice(), shape, dtype);
  return { dataId: id, shape, dtype };
}
