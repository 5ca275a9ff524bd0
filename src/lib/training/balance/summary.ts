import { pairedDifference, studentInterval, type Interval, type PairedDifference } from "../../statistics";
import type { BalanceOutcome } from "./outcome";
import type { BalanceRun } from "./run";

/** Names of the scores. */
export type OutcomeName = keyof BalanceOutcome;

/**
 * The scores of one method, run by run.
 *
 * @throws RangeError that names a method without runs
 */
export function scoresOfMethod(runs: readonly BalanceRun[], method: string, score: OutcomeName): Float64Array {
  const own = runs.filter((run) => run.method === method);
  if (own.length === 0) throw new RangeError(`method: expected one that was run, got "${method}"`);
  return Float64Array.from(own, ({ outcome }) => outcome[score]);
}

/** A score of a method over its runs: mean and 95% interval. */
export function scoreInterval(runs: readonly BalanceRun[], method: string, score: OutcomeName): Interval {
  return studentInterval(scoresOfMethod(runs, method, score));
}

/** A score of one method less that of another on the same corpora, with interval, effect size and p-value. */
export function scoreDifference(
  runs: readonly BalanceRun[],
  methods: readonly [string, string],
  score: OutcomeName,
  level = 0.95,
): PairedDifference {
  const [a, b] = methods;
  return pairedDifference(scoresOfMethod(runs, a, score), scoresOfMethod(runs, b, score), { level });
}

/** A difference as a claim takes it. */
export interface MeasuredDifference {
  readonly measured: number;
  readonly interval: readonly [number, number];
  readonly confidence: number;
  readonly runs: number;
}

/**
 * {@link scoreDifference} in the unit of a row.
 *
 * @param scale 100 for percentage points
 * @param confidence .95 for a test of superiority, .9 for one of equivalence
 */
export function measuredDifference(
  runs: readonly BalanceRun[],
  methods: readonly [string, string],
  score: OutcomeName,
  { scale, confidence }: { readonly scale: number; readonly confidence: number },
): MeasuredDifference {
  const { difference, interval, pairs } = scoreDifference(runs, methods, score, confidence);
  const { low, high } = interval;
  return { measured: scale * difference, interval: [scale * low, scale * high], confidence, runs: pairs };
}

/** One line of the comparison: a method with its scores and what it changes against the first. */
export interface MethodSummary {
  readonly method: string;
  readonly joyShare: Interval;
  readonly macroF1: Interval;
  readonly ece: Interval;
  /** Macro-F1 less that of the first method; undefined for the first itself. */
  readonly gain: PairedDifference | undefined;
}

/** All methods in the order of their first run; differences are to the first. */
export function summarizeMethods(runs: readonly BalanceRun[]): MethodSummary[] {
  const methods = [...new Set(runs.map(({ method }) => method))];
  return methods.map((method, i) => ({
    method,
    joyShare: scoreInterval(runs, method, "joyShare"),
    macroF1: scoreInterval(runs, method, "macroF1"),
    ece: scoreInterval(runs, method, "ece"),
    gain: i === 0 ? undefined : scoreDifference(runs, [method, methods[0]!], "macroF1"),
  }));
}
