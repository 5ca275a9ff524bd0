import { requireInteger } from "../../arguments";
import type { StatedPart } from "./stated";

/** One row of a parameter ledger. */
export interface AccountRow {
  readonly part: string;
  /** What the paper states. */
  readonly stated: number;
  /** What follows from dimensions that the paper gives; 0 where it gives none. */
  readonly counted: number;
  /** Stated minus counted; below 0 where the dimensions give more than is stated. */
  readonly unexplained: number;
  /** The part's share of all that is stated. */
  readonly share: number;
}

/** A parameter ledger with its sums. */
export interface Account {
  readonly rows: readonly AccountRow[];
  readonly stated: number;
  readonly counted: number;
  readonly unexplained: number;
  /** Counted over stated. */
  readonly explainedShare: number;
}

/**
 * Sets what a paper states beside what its dimensions give, part by part, and reports the rest as unexplained.
 *
 * @param counted weights by part; a part without dimensions is left out
 * @throws RangeError for a counted part that the paper does not state, or a count that is no whole number of at least 0
 * @see 001-S1, 001-C1, 003-T1
 */
export function account(parts: readonly StatedPart[], counted: Readonly<Record<string, number>>): Account {
  for (const [part, count] of Object.entries(counted)) {
    requireInteger(`counted.${part}`, count, { min: 0 });
    if (!parts.some((one) => one.part === part)) throw new RangeError(`counted: the paper states no part "${part}"`);
  }
  const total = parts.reduce((sum, { stated }) => sum + stated, 0);
  const rows = parts.map(({ part, stated }) => {
    const count = counted[part] ?? 0;
    return { part, stated, counted: count, unexplained: stated - count, share: stated / total };
  });
  const explained = rows.reduce((sum, row) => sum + row.counted, 0);
  return {
    rows,
    stated: total,
    counted: explained,
    unexplained: total - explained,
    explainedShare: explained / total,
  };
}
