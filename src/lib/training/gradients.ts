import * as tf from "@tensorflow/tfjs";
import type { Weights } from "../model";

/** A gradient for each weight that a loss depends on, by the weight's name. The holder disposes them. */
export type Gradients = ReadonlyMap<string, tf.Tensor>;

/** A loss and its gradients. */
export interface Differentiated {
  /** A scalar tensor. */
  readonly loss: tf.Scalar;
  readonly gradients: Gradients;
}

/**
 * Computes a loss and its gradients with respect to all weights of a model that it uses.
 *
 * @param loss computes a scalar tensor from the weights; called once, inside a tidy
 * @returns tensors that the caller disposes with `disposeGradients` and `loss.dispose()`. A weight that the loss does not
 *   use has no entry.
 * @throws Error of tfjs for a loss that uses none of the weights, or that is no scalar
 */
export function differentiate(weights: Weights, loss: () => tf.Scalar): Differentiated {
  const { value, grads } = tf.variableGrads(loss, [...weights.values()]);
  const gradients = new Map<string, tf.Tensor>();
  for (const [name, variable] of weights) {
    const gradient = grads[variable.name];
    if (gradient != null) gradients.set(name, gradient);
  }
  return { loss: value, gradients };
}

/** Frees all gradients. */
export function disposeGradients(gradients: Gradients): void {
  tf.dispose([...gradients.values()]);
}
