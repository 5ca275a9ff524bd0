import { dominates, requirePoints, type Point, type Sense } from "./dominance";

/**
 * Indices of the points that no other dominates, in their order (000-A4). Equal points are all kept.
 *
 * @param points [points][objectives]
 * @throws RangeError for a point with another number of objectives, or NaN
 */
export function nonDominated(points: readonly Point[], senses: readonly Sense[]): readonly number[] {
  requirePoints("points", points, senses);
  const isFree = (point: Point): boolean => !points.some((other) => dominates(other, point, senses));
  return points.flatMap((point, i) => (isFree(point) ? [i] : []));
}

/**
 * All fronts: the non-dominated points, those that are non-dominated once these are gone, and so on.
 *
 * @see Deb, Pratap, Agarwal, Meyarivan 2002, "A fast and elitist multiobjective genetic algorithm: NSGA-II"
 */
export function paretoFronts(points: readonly Point[], senses: readonly Sense[]): readonly (readonly number[])[] {
  requirePoints("points", points, senses);
  const fronts: (readonly number[])[] = [];
  let left = points.map((_, i) => i);
  while (left.length > 0) {
    const rest = left;
    const front = nonDominated(
      rest.map((i) => points[i]!),
      senses,
    ).map((k) => rest[k]!);
    fronts.push(front);
    left = rest.filter((i) => !front.includes(i));
  }
  return fronts;
}

/** Number of different points on the first front: how much of a trade-off a set of points covers (000-A4, 000-C16). */
export function paretoCover(points: readonly Point[], senses: readonly Sense[]): number {
  return new Set(nonDominated(points, senses).map((i) => points[i]!.join(" "))).size;
}
