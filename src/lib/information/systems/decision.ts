import type { JointPmf } from "../joint-pmf";

/** How likely the decision "hold back" is, by emotion (calm, upset) and context (safe, risky). */
const holdBack = [
  [0.05, 0.4],
  [0.6, 0.95],
] as const;

/** Probability that emotion and context go together: risky contexts tend to upset. */
const AGREEMENT = 0.7;

/**
 * An authored example of the paper's three variables, with columns emotion, context, decision, each 0 or 1.
 *
 * Emotion says most about the decision, context says some of the same and some on its own. All probabilities are chosen here,
 * none is the paper's: the paper prints the result of such an example, not the example.
 *
 * @see 003-E10, 003-T9
 */
export function emotionContextDecision(): JointPmf {
  const outcomes: number[][] = [];
  const probabilities: number[] = [];
  for (const emotion of [0, 1] as const) {
    for (const context of [0, 1] as const) {
      const pair = (emotion === context ? AGREEMENT : 1 - AGREEMENT) / 2;
      const yes = holdBack[emotion][context];
      outcomes.push([emotion, context, 0], [emotion, context, 1]);
      probabilities.push(pair * (1 - yes), pair * yes);
    }
  }
  return { outcomes, probabilities };
}
