import { disposeWeights } from "../../model";
import type { Stream } from "../../random";
import { underflow } from "../float16/cast";
import { float16 } from "../float16/format";
import { differentiate, disposeGradients } from "../gradients";
import { setting } from "./accumulation-study";
import type { TaskTensors } from "./four-heads";

/** What a cast to float16 does to the gradient of one batch that was multiplied by a scale before. */
export interface ScaledUnderflow {
  readonly scale: number;
  /** Share of the entries that are not zero and become zero, percent. */
  readonly lost: number;
  /** Share of them that become infinite, percent. */
  readonly overflowed: number;
}

/**
 * Counts what float16 loses of the four heads' gradients at several scales of the loss.
 *
 * @param items in the batch
 * @see 001-S15
 */
export function underflowStudy(
  set: TaskTensors,
  stream: Stream,
  items: number,
  scales: readonly number[],
): ScaledUnderflow[] {
  const { weights, loss, order } = setting(set, stream);
  const batch = { indices: order.slice(0, items), epoch: 0, step: 0 };
  const { loss: value, gradients } = differentiate(weights, () => loss(batch, stream));
  const shares = scales.map((scale) => {
    const { nonzero, lost, overflowed } = underflow(gradients, float16, scale);
    return { scale, lost: (100 * lost) / nonzero, overflowed: (100 * overflowed) / nonzero };
  });
  value.dispose();
  disposeGradients(gradients);
  disposeWeights(weights);
  return shares;
}
