import { requireFinite, requireInteger } from "../../arguments";

/** `points` numbers evenly spaced from `low` to `high`, both included. */
export function linspace(low: number, high: number, points: number): Float64Array {
  requireRange(low, high, points);
  return Float64Array.from({ length: points }, (_, i) => low + ((high - low) * i) / (points - 1));
}

/** Midpoints of `cells` equal cells between two bounds: the axis of a parameter that can't reach them. */
export function midpoints(low: number, high: number, cells: number): Float64Array {
  requireRange(low, high, cells);
  return Float64Array.from({ length: cells }, (_, i) => low + ((high - low) * (i + 0.5)) / cells);
}

/** Distance of neighbouring points of an axis. Throws a RangeError unless they increase evenly. */
export function spacing(name: string, axis: ArrayLike<number>): number {
  requireInteger(`${name}.length`, axis.length, { min: 2 });
  const step = (axis[axis.length - 1]! - axis[0]!) / (axis.length - 1);
  for (let i = 1; i < axis.length; i++) {
    const gap = axis[i]! - axis[i - 1]!;
    if (!(gap > 0) || Math.abs(gap - step) > 1e-6 * step) {
      throw new RangeError(`${name}: expected evenly increasing numbers, got a step of ${gap} at index ${i}`);
    }
  }
  return step;
}

function requireRange(low: number, high: number, points: number): void {
  requireFinite("low", low);
  requireFinite("high", high);
  requireInteger("points", points, { min: 2 });
  if (!(high > low)) throw new RangeError(`high: expected a number above low = ${low}, got ${high}`);
}
