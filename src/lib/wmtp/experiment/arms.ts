import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import type { Scorer } from "../scorers";

/** Which weight a pair of position and head takes: that of the token it predicts (004-C4), or that of the token it stands on. */
export type Alignment = "predicted" | "own";

/** One way of training. All arms of an experiment share data, their order, starts, steps and the size of the trunk (004-C1). */
export interface Arm {
  readonly name: string;
  /** Tokens predicted ahead, H: 1 is next-token prediction, 4 multi-token prediction. */
  readonly predictions: number;
  /** Weighs the tokens of a batch; a run's stream feeds controls that draw. Default none: all count alike. */
  readonly scorer?: (stream: Stream) => Scorer;
  /** What it learns from: the corrupted text (default), the text before corruption, or the corrupted one with a loss that leaves out its noise. */
  readonly reads?: "corrupted" | "spared" | "known";
  /** Default "predicted". */
  readonly alignment?: Alignment;
  /** Weights softmax(z of excess / T) over the batch, without a limit, in place of a scorer's; for one head. */
  readonly leak?: {
    readonly temperature: number;
    /** False lets the gradient flow through the weights, a known fault; true is its twin, the same weights as constants. */
    readonly detached: boolean;
  };
  /** Width of the trunk where it is not that of all. */
  readonly width?: number;
}

/**
 * The four arms of a two by two design: with and without weights, with and without extra heads. NTP is the one baseline.
 *
 * @param scorer weighs in both weighted arms
 * @param predictions heads of both multi-token arms; default 4
 * @see 004-E6, 004-C1
 */
export function twoByTwo(scorer: NonNullable<Arm["scorer"]>, predictions = 4): readonly [Arm, Arm, Arm, Arm] {
  requireInteger("predictions", predictions, { min: 2 });
  return [
    { name: "NTP", predictions: 1 },
    { name: "MTP", predictions },
    { name: "weighted NTP", predictions: 1, scorer },
    { name: "WMTP", predictions, scorer },
  ];
}
