import { requireFinite, requireInteger } from "../../arguments";

/** Running mean of a curve, starting at its first value. */
function smooth(losses: ArrayLike<number>, smoothing: number): Float64Array {
  requireFinite("smoothing", smoothing, { min: Number.MIN_VALUE, max: 1 });
  requireInteger("number of losses", losses.length, { min: 1 });
  const out = new Float64Array(losses.length);
  let running = losses[0]!;
  for (let i = 0; i < losses.length; i++) out[i] = running = smoothing * losses[i]! + (1 - smoothing) * running;
  return out;
}

/**
 * Number of steps until the smoothed loss is at or below a target for the first time, counted from 1.
 *
 * @param smoothing weight of the newest loss, default 0.1
 * @returns undefined if it never is
 */
export function stepsTo(losses: ArrayLike<number>, target: number, smoothing = 0.1): number | undefined {
  const index = smooth(losses, smoothing).findIndex((loss) => loss <= target);
  return index === -1 ? undefined : index + 1;
}

/**
 * Share of steps that a run saves against a baseline, under a stated stopping rule: both stop when their smoothed training
 * loss first reaches the lowest that the baseline reaches. 0.15 is "15% faster"; negative is slower.
 *
 * "Converges 15% faster" (001-N1) comes with no baseline and no rule; this is ours.
 *
 * @returns -Infinity if the run never gets there
 */
export function stepsSaved(losses: ArrayLike<number>, baseline: ArrayLike<number>, smoothing = 0.1): number {
  const target = smooth(baseline, smoothing).reduce((least, loss) => Math.min(least, loss));
  const needed = stepsTo(losses, target, smoothing) ?? Infinity;
  return 1 - needed / stepsTo(baseline, target, smoothing)!;
}

/**
 * The original's `convergence_rate`: the share of an epoch's first loss that is gone at its end, (first - last) / first, of
 * training losses. It measures the drop from one random batch to another, not speed.
 *
 * @see 001-N1; INDEX.json of the recorded sweep
 */
export function recordedConvergenceRate(firstLoss: number, lastLoss: number): number {
  requireFinite("firstLoss", firstLoss, { min: Number.MIN_VALUE });
  requireFinite("lastLoss", lastLoss);
  return (firstLoss - lastLoss) / firstLoss;
}
