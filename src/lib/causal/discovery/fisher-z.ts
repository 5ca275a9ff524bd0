import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Sample } from "../sample";
import { moments, residualCovariance } from "./covariance";
import { requireQuestion, type IndependenceTest } from "./independence-test";

/**
 * Fisher's z test of zero partial correlation: sqrt(n - |given| - 3) |atanh r| is standard normal under independence of
 * Gaussian variables. Where the condition settles x or y, nothing is left to depend on and it answers p = 1.
 *
 * @param sample columns of numbers, each of which varies
 * @throws RangeError for too few rows for the condition, unknown columns, or a column that is tested and conditioned on
 * @see 003-S22, 003-E12. Fisher 1921; Kalisch and Bühlmann 2007 for its use in PC.
 */
export function fisherZTest(sample: Sample): IndependenceTest {
  const known = moments(sample);
  return (x, y, given) => {
    requireQuestion(known.names.length, x, y, given);
    const degrees = known.rows - given.length - 3;
    if (degrees < 1) {
      throw new RangeError(`fisherZTest: expected more than ${given.length + 3} rows, got ${known.rows}`);
    }
    const [varianceX, shared, , varianceY] = residualCovariance(known, [x, y], given) as unknown as number[];
    if (varianceX === 0 || varianceY === 0) return { pValue: 1, statistic: 0 };
    const correlation = shared! / Math.sqrt(varianceX! * varianceY!);
    const statistic = Math.sqrt(degrees) * Math.abs(Math.atanh(Math.max(-1, Math.min(1, correlation))));
    return { pValue: 2 * normalCdf(-statistic, 0, 1), statistic };
  };
}
