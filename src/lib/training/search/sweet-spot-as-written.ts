import { requireInteger } from "../../arguments";
import { indexOfSmallest, logGrid } from "./grid";
import { differences } from "./slope";
import { printedSweetSpotRange } from "./sweet-spot";

/** The printed detector, with its memory. */
export interface PrintedDetector {
  readonly rates: Float64Array;
  /** Every loss it ever saw: the printed code never empties it. */
  readonly landscape: readonly number[];
  /**
   * Evaluates all rates in order and picks.
   *
   * @param evaluate the loss at a rate; on one live model, as printed, it also trains that model on
   * @returns a rate, or undefined where the printed code reads beyond its list of rates and fails
   */
  findSweetSpot(evaluate: (rate: number) => number): number | undefined;
}

/**
 * `SweetSpotDetector` as the paper prints it (003-S33), kept to show what goes wrong: the losses of all calls pile up in one
 * list, and the pick is an index into that list but is read from the list of rates. Use `sweetSpot`.
 *
 * @param points default 50
 * @see 003-C18
 */
export function sweetSpotAsWritten(points = 50): PrintedDetector {
  requireInteger("points", points, { min: 2 });
  const rates = logGrid(printedSweetSpotRange, points);
  const landscape: number[] = [];
  return {
    rates,
    landscape,
    findSweetSpot: (evaluate) => {
      for (const rate of rates) landscape.push(evaluate(rate));
      return rates[indexOfSmallest(differences(landscape))];
    },
  };
}
