import { requireFinite, requireInteger } from "../arguments";
import type { Stream } from "./stream";

/** One standard normal number (Box-Muller, cosine branch: two uniforms a number, no hidden state). */
export function normal(stream: Stream): number {
  const radius = Math.sqrt(-2 * Math.log1p(-stream.uniform()));
  return radius * Math.cos(2 * Math.PI * stream.uniform());
}

/** `count` standard normal numbers. Both branches of Box-Muller are used, so they differ from repeated `normal`. */
export function normals(stream: Stream, count: number): Float64Array {
  requireInteger("count", count, { min: 0 });
  const out = new Float64Array(count);
  for (let i = 0; i < count; i += 2) {
    const radius = Math.sqrt(-2 * Math.log1p(-stream.uniform()));
    const angle = 2 * Math.PI * stream.uniform();
    out[i] = radius * Math.cos(angle);
    if (i + 1 < count) out[i + 1] = radius * Math.sin(angle);
  }
  return out;
}

/** `count` numbers uniform on [low, high); default [0, 1). */
export function uniforms(stream: Stream, count: number, low = 0, high = 1): Float64Array {
  requireInteger("count", count, { min: 0 });
  requireFinite("low", low);
  requireFinite("high", high, { min: low });
  return Float64Array.from({ length: count }, () => low + (high - low) * stream.uniform());
}

/** A random order of 0 ... count - 1 (Fisher-Yates). */
export function permutation(stream: Stream, count: number): Int32Array {
  requireInteger("count", count, { min: 0 });
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = stream.integer(i + 1);
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
}

/**
 * A random shift of a series around a circle, at least a twentieth of it away from where it was in both directions, so that
 * slow dynamics don't leave it aligned with what it was measured with.
 *
 * @param samples length of the series, at least 2
 * @returns samples to shift by, uniform on the whole numbers allowed
 */
export function circularShift(stream: Stream, samples: number): number {
  requireInteger("samples", samples, { min: 2 });
  const margin = Math.floor(samples / 20) + 1;
  return margin + stream.integer(samples - 2 * margin + 1);
}

/** A shuffled copy; the input stays as it is. */
export function shuffled<T>(stream: Stream, items: readonly T[]): T[] {
  return Array.from(permutation(stream, items.length), (i) => items[i] as T);
}

/** `count` indices drawn with replacement from 0 ... size - 1, as a bootstrap needs them. */
export function resample(stream: Stream, size: number, count: number = size): Int32Array {
  requireInteger("size", size, { min: 1 });
  requireInteger("count", count, { min: 0 });
  return Int32Array.from({ length: count }, () => stream.integer(size));
}

/** An index drawn with probability proportional to its weight. */
export function categorical(stream: Stream, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    requireFinite(`weights[${i}]`, weights[i] ?? NaN, { min: 0 });
    total += weights[i] ?? 0;
  }
  if (total <= 0) throw new RangeError(`weights: expected a positive sum, got ${total}`);
  let rest = stream.uniform() * total;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight > 0) last = i;
    rest -= weight;
    if (rest < 0) return last;
  }
  return last;
}
