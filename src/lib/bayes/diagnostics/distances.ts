import { requireFinite } from "../../arguments";
import { quantile, requireSample } from "../../statistics";
import type { Draws } from "../exact";

/**
 * Wasserstein-1 distance of two samples of numbers: the area between their distribution functions, in units of the numbers.
 * The samples may differ in size.
 */
export function wasserstein1(a: ArrayLike<number>, b: ArrayLike<number>): number {
  requireSample("a", a);
  requireSample("b", b);
  const [x, y] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  const all = Float64Array.from([...x, ...y]).sort();
  let [i, j, area] = [0, 0, 0];
  for (let k = 0; k + 1 < all.length; k++) {
    while (i < x.length && x[i]! <= all[k]!) i++;
    while (j < y.length && y[j]! <= all[k]!) j++;
    area += (all[k + 1]! - all[k]!) * Math.abs(i / x.length - j / y.length);
  }
  return area;
}

/**
 * Squared maximum mean discrepancy of two samples, the biased estimate, with the kernel exp(-|x - y|^2 / (2 h^2)).
 *
 * @param bandwidth h, positive; default the median distance within the pooled sample
 * @see Gretton et al. 2012, equation 5
 */
export function mmdSquared(a: Draws, b: Draws, bandwidth?: number): number {
  requireAlike(a, b);
  const h = bandwidth ?? medianDistance(a, b);
  requireFinite("bandwidth", h, { min: Number.MIN_VALUE });
  const mean = (x: Draws, y: Draws): number => {
    let sum = 0;
    for (let i = 0; i < x.count; i++) {
      for (let j = 0; j < y.count; j++) sum += Math.exp(-squaredDistance(x, i, y, j) / (2 * h * h));
    }
    return sum / (x.count * y.count);
  };
  return mean(a, a) + mean(b, b) - 2 * mean(a, b);
}

/** Throws a RangeError for samples of different dimensions or without draws. */
export function requireAlike(a: Draws, b: Draws): void {
  requireSample("a", a.values);
  requireSample("b", b.values);
  if (a.dimension !== b.dimension)
    throw new RangeError(`b: expected ${a.dimension} numbers a draw, got ${b.dimension}`);
}

function squaredDistance(x: Draws, i: number, y: Draws, j: number): number {
  let sum = 0;
  for (let k = 0; k < x.dimension; k++) {
    sum += (x.values[i * x.dimension + k]! - y.values[j * y.dimension + k]!) ** 2;
  }
  return sum;
}

function medianDistance(a: Draws, b: Draws): number {
  const pooled = { ...a, count: a.count + b.count, values: Float64Array.from([...a.values, ...b.values]) };
  const distances: number[] = [];
  for (let i = 0; i < pooled.count; i++) {
    for (let j = 0; j < i; j++) distances.push(Math.sqrt(squaredDistance(pooled, i, pooled, j)));
  }
  return quantile(distances, 0.5);
}
