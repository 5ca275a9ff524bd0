import * as tf from "@tensorflow/tfjs";

/**
 * A tensor's values as a constant: no gradient flows through it. tfjs has no stop-gradient; a copy by way of the values is one.
 *
 * @param x float32 or int32
 */
export function constantOf<T extends tf.Tensor>(x: T): T {
  return tf.tensor(x.dataSync<"float32" | "int32">().slice(), x.shape, x.dtype) as T;
}
