import gammainc from "@stdlib/math-base-special-gammainc";
import { requireInteger, requireSameLength } from "../../arguments";

/** A chi-square test of counts. */
export interface ChiSquare {
  readonly statistic: number;
  readonly degrees: number;
  readonly p: number;
}

/**
 * Pearson's chi-square test of counts against expected shares.
 *
 * @param counts at least two
 * @param expected of each, in any unit; default equal
 * @throws RangeError for counts that are none, no counts at all, or an expected share that isn't positive
 */
export function chiSquareTest(
  counts: ArrayLike<number>,
  expected: ArrayLike<number> = new Float64Array(counts.length).fill(1),
): ChiSquare {
  requireInteger("counts.length", counts.length, { min: 2 });
  requireSameLength("chiSquareTest", { counts, expected });
  let [total, shares] = [0, 0];
  for (let i = 0; i < counts.length; i++) {
    requireInteger(`counts[${i}]`, counts[i]!, { min: 0 });
    if (!(expected[i]! > 0)) throw new RangeError(`expected[${i}]: expected a positive share, got ${expected[i]}`);
    total += counts[i]!;
    shares += expected[i]!;
  }
  if (total === 0) throw new RangeError("counts: expected at least one count, got none");
  let statistic = 0;
  for (let i = 0; i < counts.length; i++) {
    const mean = (total * expected[i]!) / shares;
    statistic += (counts[i]! - mean) ** 2 / mean;
  }
  const degrees = counts.length - 1;
  return { statistic, degrees, p: gammainc(statistic / 2, degrees / 2, true, true) };
}
