import { requireFinite, requireInteger } from "../../arguments";

/**
 * The accuracy that a perfect regressor is given where outputs (B, 1) minus targets (B) broadcast to B x B: each output is
 * compared with every target of its batch, and only 1 / B of the pairs belong together.
 *
 * Targets lie on a grid, so that many pairs differ by exactly the threshold; the smallest error of an output decides those,
 * and half of them count.
 *
 * @param targets of all items
 * @param threshold an output is right below this distance, > 0
 * @param batch default 2, as recorded
 * @returns share in [1 / B, 1]
 */
export function broadcastAccuracy(targets: readonly number[], threshold: number, batch = 2): number {
  requireInteger("targets.length", targets.length, { min: 1 });
  requireFinite("threshold", threshold, { min: Number.MIN_VALUE });
  requireInteger("batch", batch, { min: 1 });
  const counts = new Map<number, number>();
  for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1);
  let near = 0;
  for (const [a, ofA] of counts) for (const [b, ofB] of counts) near += ofA * ofB * countsAsRight(a - b, threshold);
  return 1 / batch + (1 - 1 / batch) * (near / targets.length ** 2);
}

/**
 * The best accuracy of one number for all items.
 *
 * @param values targets in [0, 1] of one output
 * @param threshold as in `broadcastAccuracy`
 */
export function constantAccuracy(values: readonly number[], threshold: number): number {
  requireInteger("values.length", values.length, { min: 1 });
  requireFinite("threshold", threshold, { min: Number.MIN_VALUE });
  const shareNear = (constant: number): number =>
    values.filter((value) => Math.abs(value - constant) < threshold - tie).length / values.length;
  return Math.max(...Array.from({ length: 401 }, (_, i) => shareNear(i / 400)));
}

const tie = 1e-6;

function countsAsRight(difference: number, threshold: number): number {
  const beyond = Math.abs(difference) - threshold;
  if (Math.abs(beyond) < tie) return 0.5;
  return beyond < 0 ? 1 : 0;
}
