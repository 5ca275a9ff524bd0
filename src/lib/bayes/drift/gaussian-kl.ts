import { requireGaussian, type Gaussian } from "../exact/gaussian";

/**
 * KL(p || q) of two normal distributions in nats: what it costs to code p by q. The two directions differ (002-C5).
 *
 * @see 002-S7; Cover and Thomas, 2.3
 */
export function gaussianKl(p: Gaussian, q: Gaussian): number {
  requireGaussian("p", p);
  requireGaussian("q", q);
  const ratio = p.variance / q.variance;
  return (ratio - 1 - Math.log(ratio) + (p.mean - q.mean) ** 2 / q.variance) / 2;
}
