import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { indexOfSmallest, logGrid, type RateRange } from "./grid";
import { tryRates, type SideBySide, type Trial, type TriedRate } from "./trial";

/** A sweep in two stages. */
export interface HierarchicalSweep {
  readonly coarse: readonly TriedRate[];
  /** Between the coarse neighbours of the coarse best; at an end of the range, that end. */
  readonly region: RateRange;
  readonly fine: readonly TriedRate[];
  /** The best of all points, coarse and fine. */
  readonly best: TriedRate;
}

/** How a sweep in two stages runs. */
export interface HierarchicalSweepOptions extends Partial<RateRange> {
  readonly stream: Stream;
  /** Default 5 (001-S8). */
  readonly coarse?: number;
  /** Default 10 (001-S8). */
  readonly fine?: number;
}

/** The rates at which the printed sweep starts: 1e-5 to 1e-2. */
export const printedSweepRange: RateRange = { from: 1e-5, to: 1e-2 };

/**
 * The paper's sweep: coarse rates over the whole range, then fine ones between the neighbours of the best.
 *
 * The paper prints neither the region nor the rule; this takes the coarse neighbours, both ends included, and the lowest final
 * loss of all points. (Its code prints the result, 5.6e-5, as a constant.)
 *
 * @throws RangeError for fewer than three coarse or two fine points, or an empty range
 * @see 001-S8, 001-C10
 */
export function hierarchicalSweep(trial: Trial | SideBySide, options: HierarchicalSweepOptions): HierarchicalSweep {
  const { stream, coarse = 5, fine = 10, from = printedSweepRange.from, to = printedSweepRange.to } = options;
  requireInteger("coarse", coarse, { min: 3 });
  requireInteger("fine", fine, { min: 2 });
  const first = tryRates(trial, logGrid({ from, to }, coarse), stream);
  const region = regionAround(first);
  const second = tryRates(trial, logGrid(region, fine), stream);
  const all = [...first, ...second];
  return { coarse: first, region, fine: second, best: all[indexOfSmallest(all.map(({ final }) => final))]! };
}

/** Between the neighbours of the best of some rates in ascending order. */
export function regionAround(tried: readonly TriedRate[]): RateRange {
  const best = indexOfSmallest(tried.map(({ final }) => final));
  const at = (i: number): number => tried[Math.min(tried.length - 1, Math.max(0, i))]!.rate;
  return { from: at(best - 1), to: at(best + 1) };
}
