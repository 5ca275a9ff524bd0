import { fallAgainst, type DuelingErrors, type DuelingPoint } from "./study";

/** One line of the table: what an objective takes off an error against another objective. */
export interface FallRow {
  readonly against: string;
  readonly error: string;
  /** Percent of the other's error, paired over seeds: above 0 it is smaller. */
  readonly percent: number;
  /** Student's 95% interval. */
  readonly low: number;
  readonly high: number;
}

const errorNames: Readonly<Record<keyof DuelingErrors, string>> = {
  utility: "utility, MAE",
  risk: "risk, MAE",
  riskRoot: "risk, RMSE",
};

/**
 * Relative falls of all three errors under one objective, against each of some others.
 *
 * @throws RangeError for an objective without points
 * @see 000-E10
 */
export function fallTable(points: readonly DuelingPoint[], objective: string, others: readonly string[]): FallRow[] {
  const errors = Object.entries(errorNames) as [keyof DuelingErrors, string][];
  return others.flatMap((against) =>
    errors.map(([key, error]): FallRow => {
      const { difference, interval } = fallAgainst(points, objective, against, key);
      return { against, error, percent: 100 * difference, low: 100 * interval.low, high: 100 * interval.high };
    }),
  );
}
