import * as tf from "@tensorflow/tfjs";
import type { Weights } from "../weights";

/**
 * Measures how many bytes a loss keeps alive for its backward pass: all buffers that the tape of the engine holds, each counted once,
 * but for the weights. What the loss reads is in it. (The engine's own `memory().numBytes` counts a buffer once for each view.)
 *
 * @param loss computes a scalar tensor; its intermediate tensors are freed
 * @see 001-C6; `encoderActivations` is the formula for the same number
 */
export function keptBytes(weights: Weights, loss: () => tf.Scalar): number {
  const variables = [...weights.values()];
  const seen = new Set<unknown>(variables.map(({ dataId }) => dataId));
  let kept = 0;
  tf.tidy(() => {
    tf.variableGrads(() => {
      const value = loss();
      for (const { dataId, size, dtype } of savedTensors()) {
        if (!seen.has(dataId)) kept += size * tf.util.bytesPerElement(dtype);
        seen.add(dataId);
      }
      return value;
    }, variables);
  });
  return kept;
}

function savedTensors(): tf.Tensor[] {
  return tf.engine().state.activeTape.flatMap(({ saved }) => saved ?? []);
}
