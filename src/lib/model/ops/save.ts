import type * as tf from "@tensorflow/tfjs";

/** Keeps tensors of a forward pass for the gradient, the last argument of a function under `tf.customGrad`. */
export type SaveForGradient = (tensors: tf.Tensor[]) => void;
