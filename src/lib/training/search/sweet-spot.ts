import type { Stream } from "../../random";
import { indexOfSmallest, logGrid, type RateRange } from "./grid";
import { differences } from "./slope";
import { tryRates, type SideBySide, type Trial, type TriedRate } from "./trial";

/** Losses over the rate, and the rate at which they fall most steeply. */
export interface SweetSpot {
  readonly landscape: readonly TriedRate[];
  /** Where the loss falls most steeply: what the paper takes. */
  readonly steepest: TriedRate;
  /** Where the loss is lowest: what a sweep takes. */
  readonly lowest: TriedRate;
}

/** How the landscape is laid out. */
export interface SweetSpotOptions extends Partial<RateRange> {
  readonly stream: Stream;
  /** Default 50 (003-S33). */
  readonly points?: number;
}

/** The 50 rates of 003-S33: 1e-6 to 1e-2. */
export const printedSweetSpotRange: RateRange = { from: 1e-6, to: 1e-2 };

/**
 * The paper's sweet spot with a fresh model for each rate: the rate of the steepest descent of the final loss over log rate.
 * Rates that diverged count as the largest loss of those that did not.
 *
 * @throws RangeError for fewer than two points or an empty range
 * @see 003-S33, and 003-C18 for what the printed code does instead
 */
export function sweetSpot(trial: Trial | SideBySide, options: SweetSpotOptions): SweetSpot {
  const { stream, points = 50, from = printedSweetSpotRange.from, to = printedSweetSpotRange.to } = options;
  return sweetSpotOf(tryRates(trial, logGrid({ from, to }, points), stream));
}

/** Picks from a landscape that is there already, rates ascending. */
export function sweetSpotOf(landscape: readonly TriedRate[]): SweetSpot {
  const finals = landscape.map(({ final }) => final);
  const largest = finals.reduce((most, loss) => (Number.isFinite(loss) ? Math.max(most, loss) : most), -Infinity);
  const slopes = differences(finals.map((loss) => (Number.isFinite(loss) ? loss : largest)));
  return { landscape, steepest: landscape[indexOfSmallest(slopes)]!, lowest: landscape[indexOfSmallest(finals)]! };
}
