import { requireSameLength } from "../../arguments";
import { quantile } from "../../statistics";
import { selectTop } from "../scorers/selection";
import type { SideBySide } from "./side-by-side";

/**
 * Masked positions have a score of 0, and the original counts these zeros when it looks for the quantile above which a token is
 * kept.
 *
 * @param scores of all positions, 0 where masked
 * @param valid 1 where a position counts, 0 where it is masked
 * @param share of the valid positions that is to be kept
 * @returns share of the valid positions that is kept
 */
export function maskedInQuantile(scores: ArrayLike<number>, valid: ArrayLike<number>, share: number): SideBySide {
  requireSameLength("maskedInQuantile", { scores, valid });
  const all = Float64Array.from(scores);
  const own = all.filter((_, i) => valid[i] !== 0);
  const threshold = quantile(all, 1 - share);
  return {
    failing: own.filter((score) => score >= threshold).length / own.length,
    repaired: selectTop(own, share).filter((weight) => weight > 0).length / own.length,
  };
}
