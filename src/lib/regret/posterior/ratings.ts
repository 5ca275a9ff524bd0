import type { Reports } from "./beta";

/** Who is said to feel more regret, of somebody who did what they always do and somebody who did something unusual. */
export interface NormalityReports {
  /** The situation that people read. */
  readonly scenario: "hitchhiker" | "car accident";
  /** How many say: the one who did something unusual. */
  readonly regretted: number;
  readonly total: number;
}

/** How strong people rate the regret of somebody who was robbed, by what led to it. */
export interface RobberyRatings {
  readonly condition: "routine" | "own exception" | "others' exception";
  /** 0 (none) to 4 (very strong), one a person. */
  readonly ratings: readonly number[];
}

/** What the replication recorded about regret. */
export interface NormalityData {
  readonly reports: readonly NormalityReports[];
  readonly ratings: readonly RobberyRatings[];
}

/** Column and the answer that means: the exception regrets more. */
const questions = [
  { scenario: "hitchhiker", column: "Sc1_regret", exception: 1 },
  { scenario: "car accident", column: "Sc2_regret", exception: 2 },
] as const;

const conditions = [
  { condition: "routine", column: "sc3_c1_regret" },
  { condition: "own exception", column: "sc3_c2_regret" },
  { condition: "others' exception", column: "sc3_c3_regret" },
] as const;

/**
 * Reads the replication of Kahneman and Miller's studies of regret and normality, experiment 1.
 *
 * @param csv osf-past-normality-regret-replication-exp1-data.csv; blank cells are questions that were not asked
 * @throws RangeError that names a missing column, or a line with an answer that the question does not have
 * @see Kutscher and Feldman 2019; Kahneman and Miller 1986
 */
export function readNormality(csv: string): NormalityData {
  const [head = "", ...lines] = csv.trim().split(/\r?\n/);
  const names = head.split(",");
  const answers = (column: string, allowed: readonly number[]): number[] => {
    const at = names.indexOf(column);
    if (at < 0) throw new RangeError(`csv: expected a column ${column}, got ${head.slice(0, 80)}...`);
    return lines.flatMap((line, i) => {
      const cell = line.split(",")[at]?.trim() ?? "";
      if (cell === "") return [];
      if (allowed.includes(Number(cell))) return [Number(cell)];
      throw new RangeError(`csv: line ${i + 2}: expected one of ${allowed.join(", ")} for ${column}, got "${cell}"`);
    });
  };
  return {
    reports: questions.map(({ scenario, column, exception }) => {
      const given = answers(column, [1, 2]);
      return { scenario, regretted: given.filter((answer) => answer === exception).length, total: given.length };
    }),
    ratings: conditions.map(({ condition, column }) => ({ condition, ratings: answers(column, [0, 1, 2, 3, 4]) })),
  };
}

/** Ratings as reports: a person counts as regretting from "strong" (3) on. */
export function strongRegret(ratings: readonly number[], from = 3): Reports {
  return { regretted: ratings.filter((rating) => rating >= from).length, total: ratings.length };
}
