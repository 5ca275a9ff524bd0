import { requireFinite } from "../arguments";
import { marginal, requirePmf, type JointPmf } from "./joint-pmf";

/** By how much a sum of probabilities may pass 1. */
const rounding = 1e-9;

/** Shannon entropy -Σ p log2 p of a list of probabilities, bits; 0 log 0 is 0. They need not add up to 1. */
export function entropy(probabilities: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    requireFinite(`probabilities[${i}]`, p, { min: 0, max: 1 + rounding });
    if (p > 0) sum -= p * Math.log2(p);
  }
  return sum;
}

/**
 * Mutual information between two groups of variables of a joint distribution, given a third, bits.
 *
 * @param a columns of the first group
 * @param b columns of the second group
 * @param given columns of the condition. Default none.
 */
export function pmfInformation(
  pmf: JointPmf,
  a: readonly number[],
  b: readonly number[],
  given: readonly number[] = [],
): number {
  const checked = requirePmf("pmfInformation", pmf);
  const bits = (columns: readonly number[]): number => entropy(marginal(checked, columns).p);
  return bits([...a, ...given]) + bits([...b, ...given]) - bits([...a, ...b, ...given]) - bits(given);
}
