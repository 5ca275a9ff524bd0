import * as tf from "@tensorflow/tfjs";
import { weight, type Weights } from "../weights";
import type { LoraConfig } from "./adapters";
import { adaptedNames, loraDelta } from "./adapted";

/** Adapters that were added into a model's weights. */
export interface MergedLora {
  /** Subtracts the deltas again: the weights come back but for rounding (about 1e-7 of their size). Once only. */
  unmerge(): void;
  /** Puts the weights back to the bit, from the copy that was kept (000-S26). Once only. */
  rollback(): void;
  /** Frees the copy: the merge is final. */
  dispose(): void;
}

/**
 * Adds adapters into a model's weights, in place, so that it runs without them at no cost. The adapters stay the caller's and can be
 * dropped or started again from zero (000-S28: merge weekly, then restart with an empty LoRA).
 *
 * @returns ways back; a copy of the weights as they were is kept until one of them is taken or it is disposed
 * @throws RangeError for adapters of a weight that the model lacks; Error from the second way back
 * @see 000-S26, 000-S28. Hu et al. 2021, section 4.1
 */
export function mergeLora(base: Weights, adapters: Weights, config: LoraConfig): MergedLora {
  const names = adaptedNames(adapters);
  const before = new Map(names.map((name) => [name, weight(base, name).clone()]));
  const deltas = new Map(names.map((name) => [name, loraDelta(adapters, name, config)]));
  const change = (value: (name: string) => tf.Tensor): void => {
    for (const name of names) {
      tf.tidy(() => {
        weight(base, name).assign(value(name));
      });
    }
  };
  let isOpen = true;
  const close = (): void => {
    if (isOpen) tf.dispose([...before.values(), ...deltas.values()]);
    isOpen = false;
  };
  const goBack = (value: (name: string) => tf.Tensor): void => {
    if (!isOpen) throw new Error("lora: this merge was unmerged, rolled back or disposed before");
    change(value);
    close();
  };
  change((name) => weight(base, name).add(deltas.get(name)!));
  return {
    unmerge: () => {
      goBack((name) => weight(base, name).sub(deltas.get(name)!));
    },
    rollback: () => {
      goBack((name) => before.get(name)!.clone());
    },
    dispose: close,
  };
}
