import { requireSameLength } from "../../arguments";
import { selectTop } from "../scorers/selection";
import type { SideBySide } from "./side-by-side";

/**
 * The original selects by |L_ref - L_model|, in which a token that the model knows better than the reference looks like one that
 * it has yet to learn.
 *
 * @param losses of the model, one a token
 * @param reference losses of the reference for the same tokens
 * @param share of the tokens that is selected
 * @returns share of the selected tokens in which the model is better than the reference already
 */
export function absoluteExcess(losses: ArrayLike<number>, reference: ArrayLike<number>, share = 0.6): SideBySide {
  requireSameLength("absoluteExcess", { losses, reference });
  const excess = Float64Array.from(losses, (loss, i) => loss - reference[i]!);
  const mastered = (scores: Float64Array): number => {
    const weights = selectTop(scores, share);
    const kept = excess.filter((_, i) => weights[i]! > 0);
    return kept.filter((score) => score < 0).length / kept.length;
  };
  return { failing: mastered(excess.map(Math.abs)), repaired: mastered(excess) };
}
