import { requireFinite } from "../arguments";

/** A sum of some of the named parts of a whole. */
export interface SubsetSum {
  readonly names: readonly string[];
  readonly sum: number;
}

/** Sums of every non-empty choice of the parts, by size of the choice. 2^n - 1 of them: n is at most 20. */
export function subsetSums(parts: Readonly<Record<string, number>>): SubsetSum[] {
  const entries = Object.entries(parts);
  if (entries.length > 20) throw new RangeError(`parts: expected at most 20 parts, got ${entries.length}`);
  const choices = Array.from({ length: 2 ** entries.length - 1 }, (_, i) => i + 1);
  return choices
    .map((choice) => entries.filter((_, i) => (choice & (1 << i)) !== 0))
    .map((chosen) => ({ names: chosen.map(([name]) => name), sum: chosen.reduce((sum, [, part]) => sum + part, 0) }))
    .sort((a, b) => a.names.length - b.names.length);
}

/**
 * The choice of parts whose sum lies closest to a number; the smallest choice among equals (003-T9, 003-C9).
 *
 * @throws RangeError if there are no parts
 */
export function closestSum(parts: Readonly<Record<string, number>>, target: number): SubsetSum {
  const [first, ...rest] = subsetSums(parts);
  if (!first) throw new RangeError("parts: expected at least one part, got none");
  const distance = ({ sum }: SubsetSum): number => Math.abs(sum - target);
  return rest.reduce((best, choice) => (distance(choice) < distance(best) - 1e-12 ? choice : best), first);
}

/**
 * The sums that a printed number may stand for, once every number involved was rounded: those within half a unit of the last
 * digit for each part of the sum and for the number itself (003-T9, 003-C9).
 *
 * @param unit value of the last printed digit, above 0
 */
export function sumsWithinRounding(parts: Readonly<Record<string, number>>, target: number, unit: number): SubsetSum[] {
  requireFinite("unit", unit, { min: Number.MIN_VALUE });
  // A hair more, since printed decimals are not exact in binary.
  return subsetSums(parts).filter(
    ({ names, sum }) => Math.abs(sum - target) <= (unit / 2) * (names.length + 1) + 1e-12,
  );
}
