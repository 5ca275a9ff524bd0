import { mixingWeights } from "./settings";
import type { LanguageParts } from "./scorer";
import { traceSteps, type TraceKey } from "./steps";
import { traceValue, type CalculationTrace, type EmotionScore } from "./trace";

/** One value of a trace, computed again from the values recorded before it. */
export interface AuditedStep {
  readonly key: TraceKey;
  /** How many numbers it holds. */
  readonly numbers: number;
  /** Largest difference between what is recorded and what comes out again; 0 where all bits agree. */
  readonly worst: number;
}

/**
 * Recomputes every number of a trace from the recorded ones that it is made of, with the lexicon and the weights at hand.
 * A number that was changed afterwards shows at its own step, and at the steps made from it.
 */
export function auditTrace(parts: LanguageParts, trace: CalculationTrace): AuditedStep[] {
  const value = (key: TraceKey): readonly number[] => traceValue(trace, key);
  return traceSteps.map(({ key, compute }) => {
    const recorded = value(key);
    const again = compute({ input: trace.input, parts, value });
    const worst = again.length === recorded.length ? worstDifference(recorded, again) : Infinity;
    return { key, numbers: recorded.length, worst };
  });
}

/**
 * The final score from the trace's three components alone: no lexicon and no network is needed to check it (001-E11).
 *
 * @returns the largest difference to the reported score
 */
export function recomputationError({ score, trace }: EmotionScore): number {
  const mixed = trace.baseCalculation.rule.map(
    (rule, k) =>
      mixingWeights.rule * rule +
      mixingWeights.neural * trace.neuralContribution.neural[k]! +
      mixingWeights.cultural * trace.adjustments.cultural[k]!,
  );
  return worstDifference(score, mixed);
}

function worstDifference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i]!)), 0);
}
