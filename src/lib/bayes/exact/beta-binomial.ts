import gammaln from "@stdlib/math-base-special-gammaln";
import { requireFinite, requireInteger } from "../../arguments";

/** A Beta distribution of a share. */
export interface BetaShape {
  /** Both positive; a + b is how many trials the distribution is worth. */
  readonly a: number;
  readonly b: number;
}

/** The exact posterior of a share. */
export interface BetaPosterior extends BetaShape {
  readonly mean: number;
  readonly variance: number;
  /** 1 - posterior / prior variance. Below 0 where data surprise so much that they widen the belief. */
  readonly contraction: number;
}

/**
 * Posterior of a share after successes among trials: Beta(a + successes, b + failures).
 *
 * @param prior of the share
 * @throws RangeError for more successes than trials, or a shape that isn't positive
 */
export function betaBinomialPosterior(prior: BetaShape, successes: number, trials: number): BetaPosterior {
  requireBeta(prior);
  requireInteger("trials", trials, { min: 0 });
  requireInteger("successes", successes, { min: 0, max: trials });
  const posterior = { a: prior.a + successes, b: prior.b + trials - successes };
  const variance = betaVariance(posterior);
  return {
    ...posterior,
    mean: posterior.a / (posterior.a + posterior.b),
    variance,
    contraction: 1 - variance / betaVariance(prior),
  };
}

/**
 * P(share <= x) of a Beta distribution, by Lentz's continued fraction of the incomplete Beta function.
 *
 * @param x 0 to 1
 * @see Press et al., Numerical Recipes, 6.4
 */
export function betaCdf(shape: BetaShape, x: number): number {
  requireBeta(shape);
  requireFinite("x", x, { min: 0, max: 1 });
  const { a, b } = shape;
  if (x === 0 || x === 1) return x;
  // The fraction converges fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf({ a: b, b: a }, 1 - x);
  const front = gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x);
  return (Math.exp(front) / a) * betaFraction(a, b, x);
}

/** The share below which a probability p of a Beta distribution lies, by bisection. */
export function betaQuantile(shape: BetaShape, p: number): number {
  requireFinite("p", p, { min: 0, max: 1 });
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (betaCdf(shape, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Lentz's evaluation of the continued fraction. */
function betaFraction(a: number, b: number, x: number): number {
  const bounded = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / bounded(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / bounded(1 + term * d);
      c = bounded(1 + term / c);
      change = c * d;
      result *= change;
    }
    if (Math.abs(change - 1) < 1e-15) return result;
  }
  throw new RangeError(`betaCdf: expected the fraction to converge for a = ${a}, b = ${b}, x = ${x}`);
}

function betaVariance({ a, b }: BetaShape): number {
  return (a * b) / ((a + b) ** 2 * (a + b + 1));
}

function requireBeta({ a, b }: BetaShape): void {
  requireFinite("a", a, { min: Number.MIN_VALUE });
  requireFinite("b", b, { min: Number.MIN_VALUE });
}
