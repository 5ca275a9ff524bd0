import { requireSameLength } from "../../arguments";

/** Whether a data set holds series. */
export interface OrderedUnits {
  readonly observations: number;
  readonly units: number;
  /** Most observations of one unit. */
  readonly longest: number;
  /** Units with at least two observations at different times: those of which transfer entropy could be computed. */
  readonly withSeries: number;
}

/**
 * Counts how many units of a data set were observed more than once, in an order that is known.
 *
 * @param units [observations] what each observation is of: a post, a work, a person
 * @param times [observations] when; leave out where the data don't say, so that no unit has a series
 * @see 003-C15
 */
export function orderedUnits(units: readonly string[], times?: readonly number[]): OrderedUnits {
  if (times) requireSameLength("orderedUnits", { units, times });
  const seen = new Map<string, { count: number; times: Set<number> }>();
  units.forEach((unit, i) => {
    const known = seen.get(unit) ?? { count: 0, times: new Set<number>() };
    known.count++;
    if (times) known.times.add(times[i]!);
    seen.set(unit, known);
  });
  const all = [...seen.values()];
  return {
    observations: units.length,
    units: all.length,
    longest: all.reduce((most, { count }) => Math.max(most, count), 0),
    withSeries: all.filter((unit) => unit.times.size >= 2).length,
  };
}
