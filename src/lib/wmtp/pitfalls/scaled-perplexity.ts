import { requireFinite } from "../../arguments";
import type { SideBySide } from "./side-by-side";

/**
 * The original multiplies its loss by a factor and then takes the exponential of the product for the perplexity.
 *
 * @param loss nats per token
 * @param factor by which the loss was multiplied, .3 in the original
 * @returns perplexity
 */
export function perplexityOfScaledLoss(loss: number, factor: number): SideBySide {
  requireFinite("loss", loss, { min: 0 });
  requireFinite("factor", factor, { min: 0 });
  return { failing: Math.exp(factor * loss), repaired: Math.exp(loss) };
}
