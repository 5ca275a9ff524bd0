import { requireSameLength } from "../../arguments";
import { variance } from "../../statistics";

/**
 * The share of the returns' variance that values explain, 1 - Var(returns - values) / Var(returns): 1 for perfect values, 0 for
 * a constant, below 0 where values are worse than any constant. A constant error costs nothing, which sets it apart from R².
 *
 * @throws RangeError for unequal lengths, fewer than two numbers, or constant returns
 * @see 004-E2, recorded: -.76 in the successor's log
 */
export function explainedVariance(returns: ArrayLike<number>, values: ArrayLike<number>): number {
  requireSameLength("explainedVariance", { returns, values });
  const whole = variance(returns);
  if (whole === 0) throw new RangeError("returns: expected some variance, got equal numbers");
  return 1 - variance(Float64Array.from(returns, (value, i) => value - values[i]!)) / whole;
}
