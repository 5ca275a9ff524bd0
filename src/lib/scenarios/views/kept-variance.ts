import type { ThreeView } from "./view";
import { viewNames, weighViews } from "./view";

/**
 * Share of an outcome's variance that three weighted points have (000-C23). Points at mu and mu ± sigma with equal weights
 * have two thirds; a normal outcome keeps all of it, and its first five moments, with weights 1/6, 2/3, 1/6 at
 * mu ± sqrt(3) sigma.
 *
 * @param sd standard deviation of the outcome, positive
 * @throws RangeError for weights as {@link weighViews}
 * @see Keefer and Bodily 1983, "Three-point approximations for continuous random variables"
 */
export function keptVariance(points: ThreeView<number>, weights: ThreeView<number>, sd: number): number {
  const middle = weighViews(points, weights);
  const squares = viewNames.reduce((sum, view) => sum + weights[view] * (points[view] - middle) ** 2, 0);
  return squares / sd ** 2;
}
