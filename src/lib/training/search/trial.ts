import { requireFinite } from "../../arguments";
import type { Stream } from "../../random";

/** What a training at one rate gave. */
export interface LossCurve {
  /** Training loss of each step. */
  readonly training: ArrayLike<number>;
  /** What searches compare, such as the validation loss after the last step. NaN or Infinity where the run diverged. */
  readonly final: number;
  /** Validation loss after some steps, where a trial tells it; the last one is `final`. */
  readonly validations?: readonly { readonly step: number; readonly loss: number }[];
}

/**
 * Trains a fresh model at a constant rate. Everything random (weights, order of examples, dropout) comes from the stream, so
 * that the same stream gives the same curve, whatever was tried before.
 */
export type Trial = (rate: number, stream: Stream) => LossCurve;

/** One rate that was tried. */
export interface TriedRate extends LossCurve {
  readonly rate: number;
}

/** Fresh models at several rates, trained together, in the order of the rates. */
export interface SideBySide {
  readonly tryAll: (rates: ArrayLike<number>, stream: Stream) => readonly LossCurve[];
}

/**
 * Tries rates, one by one or side by side. All start from the same stream, so that they differ by nothing but the rate.
 *
 * @throws RangeError for a rate that is not above 0
 */
export function tryRates(trial: Trial | SideBySide, rates: ArrayLike<number>, stream: Stream): TriedRate[] {
  const tried = Array.from(rates);
  tried.forEach((rate, i) => {
    requireFinite(`rates[${i}]`, rate, { min: Number.MIN_VALUE });
  });
  const curves =
    typeof trial === "function"
      ? tried.map((rate) => trial(rate, stream.split("trial")))
      : trial.tryAll(tried, stream.split("trial"));
  return curves.map((curve, i) => ({ rate: tried[i]!, ...curve }));
}
