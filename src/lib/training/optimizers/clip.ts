import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../../arguments";
import type { Gradients } from "../gradients";

/** What clipping did. */
export interface Clipped {
  /** The same directions, no longer together than the limit. The caller disposes them with `disposeGradients`. */
  readonly gradients: Gradients;
  /** Euclidean length of all gradients together, before. */
  readonly norm: number;
  /** What they were multiplied by, in (0, 1]. */
  readonly coefficient: number;
}

/**
 * Euclidean length of all gradients together. Reads the engine once.
 *
 * @throws RangeError that names the first weight whose gradient is not finite, or says that only their sum of squares is not
 * @see 003-S32
 */
export function globalNorm(gradients: Gradients): number {
  if (gradients.size === 0) return 0;
  const total = tf.tidy(() => tf.addN([...gradients.values()].map((gradient) => gradient.square().sum())));
  const norm = Math.sqrt(total.dataSync()[0]!);
  total.dispose();
  if (!Number.isFinite(norm)) throw new RangeError(notFinite(gradients));
  return norm;
}

/**
 * Scales all gradients by one number so that their global norm is at most `maxNorm`: coefficient = min(1, maxNorm / (norm +
 * 1e-6)), torch's form. The originals stay as they are and stay the caller's.
 *
 * @param maxNorm > 0
 * @throws RangeError for a limit that is not above 0, and for gradients that are not finite, naming the weight
 * @see 001-S14, 003-S32. Pascanu et al. 2013; torch.nn.utils.clip_grad_norm_.
 */
export function clipByGlobalNorm(gradients: Gradients, maxNorm: number): Clipped {
  requireFinite("maxNorm", maxNorm, { min: Number.MIN_VALUE });
  const norm = globalNorm(gradients);
  const coefficient = Math.min(1, maxNorm / (norm + 1e-6));
  return { norm, coefficient, gradients: coefficient < 1 ? scaled(gradients, coefficient) : copied(gradients) };
}

function scaled(gradients: Gradients, factor: number): Gradients {
  return new Map([...gradients].map(([name, gradient]) => [name, tf.tidy(() => gradient.mul(factor))]));
}

function copied(gradients: Gradients): Gradients {
  return new Map([...gradients].map(([name, gradient]) => [name, gradient.clone()]));
}

function notFinite(gradients: Gradients): string {
  for (const [name, gradient] of gradients) {
    const values = gradient.dataSync();
    const index = values.findIndex((value) => !Number.isFinite(value));
    if (index >= 0) return `gradient of "${name}": expected finite numbers, got ${values[index]} at index ${index}`;
  }
  return "gradients: expected a finite global norm, got an overflow of finite gradients";
}
