import { studentInterval, type Interval } from "../../statistics";
import type { IndirectError } from "./indirect-error";
import type { LearnedTrial } from "./learned-study";
import type { MisspecifiedTrial } from "./misspecified-study";

/** Mean error over systems, with Student's 95% interval. */
export interface ErrorSummary extends Interval {
  /** Number of systems. */
  readonly systems: number;
}

/** Error of orders 2 and 3: of their sum, of each, or the mean of the two, direct effects left out (000-A7). */
export type ErrorKind = keyof IndirectError | "each order";

/** One error of a trial. */
export function errorOf(trial: IndirectError, kind: ErrorKind): number {
  return kind === "each order" ? (trial.second + trial.third) / 2 : trial[kind];
}

/**
 * Mean of an error over trials.
 *
 * @throws RangeError for fewer than two trials
 */
export function errorSummary(trials: readonly IndirectError[], kind: ErrorKind = "indirect"): ErrorSummary {
  return { ...studentInterval(trials.map((trial) => errorOf(trial, kind))), systems: trials.length };
}

/** A learner at one size of sample. */
export interface LearnedSummary extends ErrorSummary {
  readonly learner: string;
  readonly rows: number;
}

/** Each learner at each size of sample. */
export function learnedSummary(trials: readonly LearnedTrial[], kind: ErrorKind = "indirect"): LearnedSummary[] {
  const learners = [...new Set(trials.map(({ learner }) => learner))];
  const sizes = [...new Set(trials.map(({ rows }) => rows))].sort((a, b) => a - b);
  return learners.flatMap((learner) =>
    sizes.map((rows) => {
      const own = trials.filter((trial) => trial.learner === learner && trial.rows === rows);
      return { learner, rows, ...errorSummary(own, kind) };
    }),
  );
}

/** Each fault. */
export function misspecifiedSummary(
  trials: readonly MisspecifiedTrial[],
): (ErrorSummary & Pick<MisspecifiedTrial, "fault">)[] {
  const faults = [...new Set(trials.map(({ fault }) => fault))];
  return faults.map((fault) => ({ fault, ...errorSummary(trials.filter((trial) => trial.fault === fault)) }));
}
