import { requireFinite } from "../../arguments";

/**
 * Weights of tasks by the inverse of their gradient norms, scaled to a sum of 1: w_i = 1 / (n_i + ε) / sum. Take the norms at
 * the shared layer on the current batch (`taskGradientNorms`); a history of losses has no gradient. A task that has converged
 * gets nearly all the weight: with norms .001, 1 and 1 it is 99.8%.
 *
 * @param norms at least 0, one a task
 * @param epsilon > 0. Default 1e-8
 * @throws RangeError that names the task whose norm is not a number of at least 0
 * @see 003-S30, 003-C19
 */
export function inverseNormWeights(norms: ReadonlyMap<string, number>, epsilon = 1e-8): Map<string, number> {
  requireFinite("epsilon", epsilon, { min: Number.MIN_VALUE });
  const inverse = [...norms].map(([task, norm]) => {
    requireFinite(`norm of ${task}`, norm, { min: 0 });
    return [task, 1 / (norm + epsilon)] as const;
  });
  const total = inverse.reduce((sum, [, value]) => sum + value, 0);
  return new Map(inverse.map(([task, value]) => [task, value / total]));
}
