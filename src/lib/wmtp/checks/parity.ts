import * as tf from "@tensorflow/tfjs";
import { read } from "../../engine";
import type { Scorer, ScorerInput } from "../scorers";

/** How the outputs of several scorers on one batch compare. */
export interface Parity {
  readonly sameType: boolean;
  readonly sameShape: boolean;
  readonly finite: boolean;
  /** Whether all are held by the backend that runs. */
  readonly sameDevice: boolean;
}

/** Scores one batch by each scorer and compares type, shape, finiteness and device of the weights (004-E9, 004-S10). */
export function scorerParity(scorers: readonly Scorer[], input: ScorerInput): Parity {
  const outputs = scorers.map((scorer) => scorer.score(input).weights);
  const [first] = outputs as [tf.Tensor, ...tf.Tensor[]];
  const parity = {
    sameType: outputs.every(({ dtype }) => dtype === first.dtype),
    sameShape: outputs.every(({ shape }) => shape.join() === first.shape.join()),
    finite: outputs.every((weights) => read(weights).every(Number.isFinite)),
    sameDevice: outputs.every((weights) => tf.engine().state.tensorInfo.get(weights.dataId)?.backend === tf.backend()),
  };
  tf.dispose(outputs);
  return parity;
}

/** Whether all four agree. */
export function isParity({ sameType, sameShape, finite, sameDevice }: Parity): boolean {
  return sameType && sameShape && finite && sameDevice;
}
