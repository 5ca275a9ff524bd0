import * as tf from "@tensorflow/tfjs";
import { weight, type Weights } from "../weights";
import { loraScale, type LoraConfig } from "./adapters";

/**
 * A model's weights with their adapters added, W + scale · A B, for any module to be applied to. Gradients flow into both; differentiate
 * the adapters only and the model stays as it is. Dropping the adapters is the whole rollback.
 *
 * @param base of the model
 * @param adapters allocated from `loraBlueprint`
 * @returns computed tensors in place of the adapted weights, made within the caller's tidy; the others are the model's own
 * @throws RangeError for adapters of a weight that the model lacks
 * @see 000-S23, 000-S25
 */
export function adaptedWeights(base: Weights, adapters: Weights, config: LoraConfig): Weights {
  const changed = new Map<string, tf.Tensor>(base);
  for (const name of adaptedNames(adapters)) {
    changed.set(
      name,
      tf.tidy(() => weight(base, name).add(loraDelta(adapters, name, config))),
    );
  }
  // Modules only read weights, and a computed tensor reads as a variable does.
  return changed as unknown as Weights;
}

/**
 * What an adapter adds to a weight: scale · A B, in the weight's shape.
 *
 * @throws RangeError for a weight without an adapter
 */
export function loraDelta(adapters: Weights, name: string, config: LoraConfig): tf.Tensor2D {
  return tf.tidy(() => {
    const [a, b] = ["lora_a", "lora_b"].map(
      (factor) => weight(adapters, `${name}/${factor}`) as tf.Tensor as tf.Tensor2D,
    );
    return a!.matMul<tf.Tensor2D>(b!).mul(loraScale(config));
  });
}

/** Names of the weights that adapters belong to. */
export function adaptedNames(adapters: Weights): string[] {
  return [...adapters.keys()]
    .filter((name) => name.endsWith("/lora_a"))
    .map((name) => name.slice(0, -"/lora_a".length));
}
