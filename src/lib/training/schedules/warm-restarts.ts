import { requireFinite, requireInteger } from "../../arguments";
import { halfCosine } from "./cosine";
import type { Schedule } from "./schedule";

/** When a cosine begins anew. */
export interface WarmRestartOptions {
  /** Steps of the first fall, at least 1. */
  readonly period: number;
  /** Each fall is so many times as long as the one before; whole, at least 1. Default 1. */
  readonly growth?: number;
  /** Lowest factor, in [0, 1]. Default 0. */
  readonly floor?: number;
}

/**
 * A cosine that jumps back to 1 whenever a period is over: the phase is the step *modulo* the period.
 *
 * @see 003-S29, 003-C4, 003-F14. Loshchilov, Hutter 2017 (SGDR), eq. 5; our growth is their T_mult.
 */
export function cosineWarmRestarts({ period, growth = 1, floor = 0 }: WarmRestartOptions): Schedule {
  requireInteger("period", period, { min: 1 });
  requireInteger("growth", growth, { min: 1 });
  requireFinite("floor", floor, { min: 0, max: 1 });
  return (step) => {
    let [start, length] = [step - (step % period), period];
    if (growth > 1) for (start = 0; step >= start + length; length *= growth) start += length;
    return halfCosine((step - start) / length, floor);
  };
}
