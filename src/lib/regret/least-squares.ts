import { Matrix, solve } from "ml-matrix";
import { requireAllFinite, requireFinite, requireInteger, requireSameLength } from "../arguments";

/** A linear prediction: intercept + weights · features. */
export type LinearPredictor = (features: ArrayLike<number>) => number;

/**
 * Least squares with an intercept, and a ridge penalty on the weights (not on the intercept).
 *
 * @param features [N, F] row by row
 * @param target [N]
 * @param ridge added to the diagonal of X'X, at least 0; default 1e-8, which keeps collinear features solvable
 * @throws RangeError for no rows, lists of unequal length, or NaN
 */
export function leastSquares(
  features: readonly ArrayLike<number>[],
  target: ArrayLike<number>,
  ridge = 1e-8,
): LinearPredictor {
  requireInteger("features.length", features.length, { min: 1 });
  requireSameLength("leastSquares", { features, target });
  requireFinite("ridge", ridge, { min: 0 });
  for (const row of features) requireAllFinite("features", row);
  requireAllFinite("target", target);
  const rows = new Matrix(features.map((row) => [1, ...Array.from(row)]));
  const gram = rows.transpose().mmul(rows);
  for (let i = 1; i < gram.rows; i++) gram.set(i, i, gram.get(i, i) + ridge);
  const [intercept = 0, ...weights] = solve(gram, rows.transpose().mmul(Matrix.columnVector(target))).to1DArray();
  return (row) => weights.reduce((sum, weight, f) => sum + weight * row[f]!, intercept);
}
