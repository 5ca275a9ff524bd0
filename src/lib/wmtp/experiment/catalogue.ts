import { countParameters } from "../../model";
import { decoder } from "../model";
import { criticDelta, logNormalScorer, productScorer, rho1Excess, rho1TokenOriginal, shuffledScorer } from "../scorers";
import { twoByTwo, type Arm } from "./arms";
import type { PreparedTask } from "./prepared";
import type { TrainingSetting } from "./setting";
import { signedOriginal } from "./signed-original";
import { configOf } from "./train-arm";

/** The share of tokens that Rho-1 keeps, as published. */
export const publishedShare = 0.6;

const rho1 = (): ReturnType<typeof rho1Excess> => rho1Excess({ share: publishedShare });

/** Next-token and multi-token prediction, each without weights and with Rho-1's: the arms of the synergy rule (004-E6). */
export const synergyArms: readonly Arm[] = twoByTwo(rho1);

/** The critic alone, and its weights times Rho-1's (004-E2, 004-E4). */
export const criticArms: readonly Arm[] = [
  { name: "critic", predictions: 1, scorer: () => criticDelta() },
  { name: "Rho-1 x critic", predictions: 1, scorer: () => productScorer(rho1(), criticDelta()) },
];

/** The arms of 004-E3 beyond the two by two: what is kept, how it is weighed, what goes wrong, and what could be had. */
export const ablationArms: readonly Arm[] = [
  { name: "Rho-1, top 40%", predictions: 1, scorer: () => rho1Excess({ share: 0.4 }) },
  { name: "Rho-1, top 80%", predictions: 1, scorer: () => rho1Excess({ share: 0.8 }) },
  { name: "Rho-1, softmax T = 0.7", predictions: 1, scorer: () => rho1Excess({ mode: "softmax", temperature: 0.7 }) },
  { name: "Rho-1, softmax T = 2", predictions: 1, scorer: () => rho1Excess({ mode: "softmax", temperature: 2 }) },
  { name: "WMTP, weight of token t", predictions: 4, scorer: rho1, alignment: "own" },
  { name: "shuffled", predictions: 1, scorer: (stream) => shuffledScorer({ of: rho1(), stream }) },
  { name: "log-normal", predictions: 1, scorer: (stream) => logNormalScorer({ of: rho1(), stream }) },
  { name: "softmax of |excess|", predictions: 1, scorer: () => rho1TokenOriginal() },
  { name: "softmax of excess, its twin", predictions: 1, scorer: () => signedOriginal() },
  { name: "gradient through weights", predictions: 1, leak: { temperature: 0.7, detached: false } },
  { name: "gradient cut, its twin", predictions: 1, leak: { temperature: 0.7, detached: true } },
  { name: "noise left out", predictions: 1, reads: "known" },
  { name: "clean text", predictions: 1, reads: "spared" },
];

/** What each task beyond the text is asked with (004-E7). */
export const plainAndWeighted: readonly Arm[] = [synergyArms[0]!, synergyArms[2]!];

/**
 * The baseline that has as many parameters as an arm with more heads: next tokens alone, on a trunk as much wider as it takes.
 *
 * @param setting with the width of the other arms
 * @param predictions heads of the arm that it equals; default 4
 * @see 004-C1
 */
export function asManyParameters(
  task: Pick<PreparedTask, "vocabulary" | "train">,
  setting: Pick<TrainingSetting, "width" | "layers" | "heads">,
  predictions = 4,
): Arm {
  const size = (own: number, width: number): number =>
    countParameters(decoder(configOf(task, { predictions: own, width }, setting)).blueprint);
  const wanted = size(predictions, setting.width);
  let { width } = setting;
  while (size(1, width) < wanted) width += setting.heads;
  return { name: "NTP, wider", predictions: 1, width };
}
