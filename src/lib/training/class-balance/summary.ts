import {
  evidence,
  evidenceOfParts,
  pairedDifference,
  pairedEvidence,
  studentInterval,
  type EvidenceOfParts,
  type Interval,
  type PairedDifference,
} from "../../statistics";
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

/**
 * What a guarded gate looks at: the Joy share in percent, and macro-F1 and ECE less those of another method in percentage
 * points. A target that asks for the share alone is met by a model that has learned nothing (the Take of 000-C14).
 */
export function gateEvidence(runs: readonly BalanceRun[], method: string, base: string): EvidenceOfParts {
  const share = scoreInterval(runs, method, "joyShare");
  const pairs = scoresOfMethod(runs, method, "joyShare").length;
  return evidenceOfParts({
    joy_share: evidence(share, pairs, 100),
    macro_f1: pairedEvidence(scoreDifference(runs, [method, base], "macroF1"), 100),
    calibration: pairedEvidence(scoreDifference(runs, [method, base], "ece"), 100),
  });
}

/** The lines of {@link gateEvidence} as a table: each part with its interval. */
export function gateTable({ measured, intervals }: EvidenceOfParts): Record<string, string | number>[] {
  const titles: Readonly<Record<string, string>> = {
    joy_share: "Joy share, %",
    macro_f1: "macro-F1 gained, points",
    calibration: "ECE gained, points",
  };
  return Object.entries(intervals).map(([part, [from, to]]) => ({
    part: titles[part] ?? part,
    measured: measured[part]!,
    from,
    to,
  }));
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
