import { requireInteger } from "../../arguments";

/**
 * Chance that at least one of k tries is right, estimated without bias from c right ones among n: 1 - C(n - c, k) / C(n, k).
 *
 * @param n tries that were made, at least k
 * @param c those that were right, 0 ... n
 * @throws RangeError for numbers outside of these
 * @see Chen et al. 2021 (2107.03374), eq. 1
 */
export function passAtK(n: number, c: number, k: number): number {
  requireInteger("n", n, { min: 1 });
  requireInteger("c", c, { min: 0, max: n });
  requireInteger("k", k, { min: 1, max: n });
  let allWrong = 1;
  for (let i = 0; i < k; i++) allWrong *= Math.max(0, n - c - i) / (n - i);
  return 1 - allWrong;
}
