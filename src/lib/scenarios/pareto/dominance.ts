import { requireAllFinite } from "../../arguments";

/** Whether more or less of an objective is better. */
export type Sense = "max" | "min";

/** A point in the space of objectives, one number an objective. */
export type Point = readonly number[];

/**
 * Whether `a` dominates `b`: nowhere worse, somewhere better. Equal points don't dominate each other.
 *
 * @param senses "max" or "min" for each objective
 */
export function dominates(a: Point, b: Point, senses: readonly Sense[]): boolean {
  let better = false;
  for (const [k, sense] of senses.entries()) {
    const gain = sense === "max" ? a[k]! - b[k]! : b[k]! - a[k]!;
    if (gain < 0) return false;
    if (gain > 0) better = true;
  }
  return better;
}

/** Throws a RangeError unless each point has a finite number an objective. */
export function requirePoints(name: string, points: readonly Point[], senses: readonly Sense[]): void {
  for (const [i, point] of points.entries()) {
    if (point.length !== senses.length) {
      throw new RangeError(`${name}[${i}]: expected ${senses.length} objectives, got ${point.length}`);
    }
    requireAllFinite(`${name}[${i}]`, point);
  }
}
