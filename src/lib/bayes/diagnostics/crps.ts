import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { requireFinite } from "../../arguments";
import { requireSample } from "../../statistics";
import { requireGaussian, type Gaussian } from "../exact/gaussian";

/**
 * Continuous ranked probability score of a normal forecast, in units of the number: 0 is certain and right.
 *
 * @see Gneiting and Raftery 2007, equation 21
 */
export function gaussianCrps(forecast: Gaussian, truth: number): number {
  requireGaussian("forecast", forecast);
  requireFinite("truth", truth);
  const deviation = Math.sqrt(forecast.variance);
  const z = (truth - forecast.mean) / deviation;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return deviation * (z * (2 * normalCdf(z, 0, 1) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
}

/** The same score of a forecast by draws: E |x - truth| - E |x - x'| / 2. */
export function crps(draws: ArrayLike<number>, truth: number): number {
  requireSample("draws", draws);
  requireFinite("truth", truth);
  const sorted = Float64Array.from(draws).sort();
  const n = sorted.length;
  const error = sorted.reduce((sum, value) => sum + Math.abs(value - truth), 0) / n;
  // Over sorted numbers the sum of all distances is a weighted sum.
  const spread = sorted.reduce((sum, value, i) => sum + (2 * (i + 1) - n - 1) * value, 0) / n ** 2;
  return error - spread;
}
