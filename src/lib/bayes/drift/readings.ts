import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import type { Gaussian } from "../exact";
import { gaussianKl } from "./gaussian-kl";

/** What is seen in each window, and what is concluded from it. */
export interface PosteriorStreamOptions<Data> {
  readonly stream: Stream;
  /** Theta of each window. */
  readonly path: ArrayLike<number>;
  readonly observe: (stream: Stream, theta: number) => Data;
  readonly infer: (data: Data) => Gaussian;
}

/** The posterior of each window by itself, as mean and variance. */
export function posteriorStream<Data>(options: PosteriorStreamOptions<Data>): Gaussian[] {
  const { stream, path, observe, infer } = options;
  return Array.from(path, (theta, i) => infer(observe(stream.split(i), theta)));
}

/** What KL compares. */
export interface KlOptions {
  /** How many of the first windows make the reference, pooled by precision. Default 5. */
  readonly reference?: number;
  /** "new||reference" (default) or the other way. */
  readonly direction?: "new||reference" | "reference||new";
}

/**
 * KL in nats between the posterior of each window and a reference: the moments of the first windows, the mean of their means and
 * the mean of their variances plus the variance between them, so that the chance in a window is part of it.
 *
 * @returns one reading for each window after the reference
 * @see 002-C5
 */
export function klReadings(posteriors: readonly Gaussian[], options: KlOptions = {}): Float64Array {
  const { reference = 5, direction = "new||reference" } = options;
  requireInteger("reference", reference, { min: 1, max: posteriors.length });
  const pooled = mixture(posteriors.slice(0, reference));
  return Float64Array.from(posteriors.slice(reference), (now) =>
    direction === "new||reference" ? gaussianKl(now, pooled) : gaussianKl(pooled, now),
  );
}

/** Mean and variance of an even mixture. */
export function mixture(parts: readonly Gaussian[]): Gaussian {
  requireInteger("parts.length", parts.length, { min: 1 });
  const mean = parts.reduce((sum, part) => sum + part.mean, 0) / parts.length;
  const variance = parts.reduce((sum, part) => sum + part.variance + (part.mean - mean) ** 2, 0) / parts.length;
  return { mean, variance };
}
