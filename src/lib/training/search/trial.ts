import { requireFinite } from "../../arguments";
import type { Stream } from "../../random";

/** What a training at one rate gave. */
export interface LossCurve {
  /** Training loss of each step. */
  readonly training: ArrayLike<number>;
  /** What searches compare, such as the validation loss after the last step. NaN or Infinity where the run diverged. */
  readonly final: number;
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

/**
 * Tries rates one by one. All start from the same stream, so that they differ by nothing but the rate.
 *
 * @throws RangeError for a rate that is not above 0
 */
export function tryRates(trial: Trial, rates: ArrayLike<number>, stream: Stream): TriedRate[] {
  return Array.from(rates, (rate) => {
    requireFinite("rate", rate, { min: Number.MIN_VALUE });
    return { rate, ...trial(rate, stream.split("trial")) };
  });
}
