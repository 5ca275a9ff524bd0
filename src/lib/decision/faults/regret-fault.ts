import { detectionRates, type DetectionRates, type JudgedCase, type RegretRule } from "../../regret";
import type { Judgement } from "../chain";

/**
 * Every option of judged cases as if it had been chosen, for a rule of regret to look at: wrong is every option but the one
 * with the highest neutral utility.
 *
 * @param scale stakes: factor on all utilities, default 1. What is relative does not change.
 */
export function choicesOf(judgements: readonly Judgement[], scale = 1): readonly JudgedCase[] {
  return judgements.flatMap(({ options }) =>
    options.map(({ regret: { neutral }, penalty }) => ({
      loss: scale * neutral.loss,
      relative: neutral.relative,
      penalty,
      wrong: neutral.loss > 0,
    })),
  );
}

/** Detection rates of a rule over the stakes of the same decisions (000-T1, the third fault). */
export interface StakesRate extends DetectionRates {
  readonly rule: RegretRule["name"];
  readonly scale: number;
}

/** How often rules find regret in the same choices at smaller and larger stakes. */
export function ratesOverStakes(
  judgements: readonly Judgement[],
  rules: readonly RegretRule[],
  scales: readonly number[],
): readonly StakesRate[] {
  return rules.flatMap((rule) =>
    scales.map((scale) => ({ rule: rule.name, scale, ...detectionRates(choicesOf(judgements, scale), rule) })),
  );
}
