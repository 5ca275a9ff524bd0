import { criticDelta, logNormalScorer, productScorer, rho1Excess, rho1TokenOriginal, shuffledScorer } from "../scorers";
import { twoByTwo, type Arm } from "./arms";

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
  {
    name: "gradient through weights",
    predictions: 1,
    scorer: () => rho1Excess({ mode: "softmax", temperature: 0.7 }),
    leak: 0.7,
  },
  { name: "noise left out", predictions: 1, reads: "known" },
  { name: "clean text", predictions: 1, reads: "spared" },
];

/** What each task beyond the text is asked with (004-E7). */
export const plainAndWeighted: readonly Arm[] = [synergyArms[0]!, synergyArms[2]!];
