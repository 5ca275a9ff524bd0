import gammaln from "@stdlib/math-base-special-gammaln";
import { requireFinite, requireInteger } from "../../arguments";
import { requireSample } from "../../statistics";

/** Largest distance between the distribution functions of two samples (Kolmogorov and Smirnov). */
export function ksDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  requireSample("a", a);
  requireSample("b", b);
  const [x, y] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  let [i, j, most] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const at = Math.min(x[i]!, y[j]!);
    while (x[i] === at) i++;
    while (y[j] === at) j++;
    most = Math.max(most, Math.abs(i / x.length - j / y.length));
  }
  return most;
}

/** Largest distance between the distribution function of a sample and that of a uniform number on [0, 1]. */
export function ksUniform(values: ArrayLike<number>): number {
  requireSample("values", values);
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  return sorted.reduce((most, value, i) => Math.max(most, (i + 1) / n - value, value - i / n), 0);
}

/**
 * Probability that the distance of a uniform sample from its distribution is at least so large: the exact law by Marsaglia,
 * Tsang and Wang's matrix power; in the far tail, where that loses its digits, twice the exact law of one side, which the law of
 * both is there to ten digits.
 *
 * @param distance 0 to 1
 * @param count size of the sample
 * @see Marsaglia, Tsang, Wang 2003, "Evaluating Kolmogorov's distribution"; Birnbaum, Tingey 1951
 */
export function ksPValue(distance: number, count: number): number {
  requireFinite("distance", distance, { min: 0, max: 1 });
  requireInteger("count", count, { min: 1 });
  if (count * distance * distance > 4) return 2 * oneSided(distance, count);
  const cells = Math.floor(count * distance) + 1;
  const size = 2 * cells - 1;
  const { matrix, exponent } = power(transitions(size, cells - count * distance), size, count);
  let value = matrix[(cells - 1) * size + cells - 1]!;
  let tens = exponent;
  for (let i = 1; i <= count; i++) {
    value = (value * i) / count;
    if (value < 1e-140) [value, tens] = [value * 1e140, tens - 140];
  }
  return Math.min(1, Math.max(0, 1 - value * 10 ** tens));
}

/** Birnbaum and Tingey's law of the largest distance to one side. */
function oneSided(distance: number, count: number): number {
  let sum = 0;
  for (let j = 0; j <= Math.floor(count * (1 - distance)); j++) {
    const choose = gammaln(count + 1) - gammaln(j + 1) - gammaln(count - j + 1);
    const [up, down] = [distance + j / count, 1 - distance - j / count];
    // 0 to the power of 0 is 1.
    const rest = count === j ? 0 : (count - j) * Math.log(Math.max(0, down));
    sum += Math.exp(choose + (j - 1) * Math.log(up) + rest);
  }
  return distance * sum;
}

interface Scaled {
  readonly matrix: Float64Array;
  /** The matrix is to be multiplied by 10 to this power. */
  readonly exponent: number;
}

/** The matrix H of Marsaglia, Tsang and Wang. */
function transitions(size: number, h: number): Float64Array {
  const matrix = new Float64Array(size * size);
  const at = (i: number, j: number): number => i * size + j;
  for (let i = 0; i < size; i++) for (let j = 0; j <= Math.min(i + 1, size - 1); j++) matrix[at(i, j)] = 1;
  for (let i = 0; i < size; i++) {
    matrix[at(i, 0)]! -= h ** (i + 1);
    matrix[at(size - 1, i)]! -= h ** (size - i);
  }
  matrix[at(size - 1, 0)]! += Math.max(0, 2 * h - 1) ** size;
  let factorial = 1;
  for (let distance = 1; distance <= size; distance++) {
    factorial *= distance;
    for (let i = distance - 1; i < size; i++) matrix[at(i, i - distance + 1)]! /= factorial;
  }
  return matrix;
}

/** A matrix to a whole power, scaled by powers of ten on the way so that nothing overflows. */
function power(matrix: Float64Array, size: number, exponent: number): Scaled {
  if (exponent === 1) return { matrix, exponent: 0 };
  const half = power(matrix, size, Math.floor(exponent / 2));
  let out = multiply(half.matrix, half.matrix, size);
  let tens = 2 * half.exponent;
  if (exponent % 2 === 1) out = multiply(matrix, out, size);
  const middle = (size - 1) / 2;
  if (out[middle * size + middle]! > 1e140) {
    out = out.map((value) => value * 1e-140);
    tens += 140;
  }
  return { matrix: out, exponent: tens };
}

function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) out[i * size + j]! += factor * b[k * size + j]!;
    }
  }
  return out;
}
