import type * as tf from "@tensorflow/tfjs";
import { dropout } from "../../engine";
import type { Mode } from "../module";

/**
 * Dropout at a named place of a model: only while training, with a mask that depends on the mode's stream and the place alone.
 * The same mode gives the same mask again, as gradient checkpointing needs.
 *
 * @param rate in [0, 1)
 * @param place path in the model, unique
 */
export function dropped<T extends tf.Tensor>(x: T, rate: number, place: string, mode?: Mode): T {
  if (rate === 0 || mode?.stream === undefined) return x;
  return dropout(x, rate, mode.stream.split(place));
}
