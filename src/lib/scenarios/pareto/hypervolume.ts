import { dominates, requirePoints, type Point, type Sense } from "./dominance";

/**
 * Exact hypervolume: the volume that a set of points dominates within the reference point, in any number of objectives. A
 * point that is not better than the reference everywhere adds nothing.
 *
 * Two objectives take one sweep. More are sliced along the last one, each slice by one objective less: exponential in the
 * objectives, meant for small sets.
 *
 * @param reference a point that should be worse than all others
 * @returns 0 for no points
 * @throws RangeError for points of another length than the senses, or NaN
 * @see Zitzler and Thiele 1998, "Multiobjective optimization using evolutionary algorithms"; Knowles 2002 for the slices
 */
export function hypervolume(points: readonly Point[], reference: Point, senses: readonly Sense[]): number {
  if (senses.length === 0) throw new RangeError("senses: expected at least one objective, got 0");
  requirePoints("points", points, senses);
  requirePoints("reference", [reference], senses);
  // Turned to gains over the reference, so that more is better and the reference is the origin.
  const gains = points
    .map((point) => point.map((value, k) => (senses[k] === "max" ? value - reference[k]! : reference[k]! - value)))
    .filter((gain) => gain.every((value) => value > 0));
  return volume(gains);
}

/** Volume of the union of boxes from the origin to each point. */
function volume(gains: readonly Point[]): number {
  const objectives = gains[0]?.length ?? 0;
  if (objectives <= 1) return gains.reduce((most, [gain = 0]) => Math.max(most, gain), 0);
  const sorted = [...gains].sort((a, b) => b[objectives - 1]! - a[objectives - 1]!);
  let total = 0;
  let front: readonly Point[] = [];
  for (const [i, gain] of sorted.entries()) {
    front = joined(front, gain.slice(0, -1));
    const height = gain[objectives - 1]! - (sorted[i + 1]?.[objectives - 1] ?? 0);
    if (height > 0) total += height * volume(front);
  }
  return total;
}

/** The set without what the new point dominates, and with it unless it is dominated or there already. */
function joined(front: readonly Point[], point: Point): readonly Point[] {
  const senses = point.map(() => "max" as const);
  const isCovered = front.some((other) => other.every((value, k) => value >= point[k]!));
  return isCovered ? front : [...front.filter((other) => !dominates(point, other, senses)), point];
}
