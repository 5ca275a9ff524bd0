import { requireFinite } from "../../arguments";
import type { Sample } from "../sample";
import { moments, residualCovariance } from "./covariance";
import type { LocalScore } from "./score";

/** Settings of the Gaussian score. */
export interface GaussianBicOptions {
  /** Factor of the penalty; above 1 gives sparser graphs. Default 1. */
  readonly penalty?: number;
}

/**
 * Bayesian information criterion for linear Gaussian columns, nats, up to a constant: -rows/2 ln(residual variance) minus
 * ln(rows) / 2 for each parent's coefficient and the variance.
 *
 * @param sample columns of numbers, each of which varies
 * @throws RangeError for a column that other columns settle: it has no finite likelihood
 * @see 003-S22. Chickering 2002; Haughton 1988.
 */
export function gaussianBic(sample: Sample, { penalty = 1 }: GaussianBicOptions = {}): LocalScore {
  requireFinite("penalty", penalty, { min: 0 });
  const known = moments(sample);
  return (child, parents) => {
    const [variance = 0] = residualCovariance(known, [child], parents);
    if (variance === 0) {
      const by = parents.map((parent) => known.names[parent]!).join(", ");
      throw new RangeError(`gaussianBic: expected columns that vary freely, but ${by} settle ${known.names[child]!}`);
    }
    const free = parents.length + 1;
    return (-known.rows * Math.log(variance) - penalty * free * Math.log(known.rows)) / 2;
  };
}
