import * as tf from "@tensorflow/tfjs";
import { normalTensor } from "../../engine";
import type { Stream } from "../../random";
import type { Weights } from "../weights";
import { adaptedWeights } from "./adapted";
import type { LoraConfig } from "./adapters";
import { mergeLora } from "./merge";

/** One step on the way of an adapter, and how far the model's answers then are from where they should be. */
export interface LoraStep {
  readonly step: "empty adapter" | "filled adapter" | "merged" | "rolled back" | "unmerged";
  /** What it is held against. */
  readonly against: "model" | "adapter";
  /** Largest absolute difference of an answer. */
  readonly difference: number;
}

/**
 * Takes adapters through their life: empty, filled with random numbers, merged, rolled back, merged again and unmerged. At the end the
 * weights are as before but for rounding; the adapters keep the random numbers.
 *
 * @param says the model's answers under some weights
 * @see 000-S26, 000-S28
 */
export function loraRoundTrip(
  base: Weights,
  adapters: Weights,
  config: LoraConfig,
  says: (weights: Weights) => ArrayLike<number>,
  stream: Stream,
): LoraStep[] {
  const adapted = (): ArrayLike<number> => {
    const changed = adaptedWeights(base, adapters, config);
    const answers = says(changed);
    changed.forEach((tensor, name) => {
      if (base.get(name) !== tensor) tensor.dispose();
    });
    return answers;
  };
  const model = says(base);
  const empty = adapted();
  fill(adapters, stream);
  const filled = adapted();
  const first = mergeLora(base, adapters, config);
  const merged = says(base);
  first.rollback();
  const rolledBack = says(base);
  mergeLora(base, adapters, config).unmerge();
  const unmerged = says(base);
  return [
    { step: "empty adapter", against: "model", difference: farthest(empty, model) },
    { step: "filled adapter", against: "model", difference: farthest(filled, model) },
    { step: "merged", against: "adapter", difference: farthest(merged, filled) },
    { step: "rolled back", against: "model", difference: farthest(rolledBack, model) },
    { step: "unmerged", against: "model", difference: farthest(unmerged, model) },
  ];
}

/** Gives the factors B, which start at 0, normal numbers. */
function fill(adapters: Weights, stream: Stream): void {
  for (const [name, factor] of adapters) {
    if (!name.endsWith("/lora_b")) continue;
    tf.tidy(() => {
      factor.assign(normalTensor(stream.split(name), factor.shape as [number, number]));
    });
  }
}

function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}
