import { requireFinite } from "../../arguments";
import type { RateOf } from "../optimizers/optimizer";

/** A factor of the learning rate at a step (or epoch), from 0. */
export type Schedule = (step: number) => number;

/** The same factor at every step. Default 1. */
export function constant(factor = 1): Schedule {
  requireFinite("factor", factor, { min: 0 });
  return () => factor;
}

/**
 * Rates that follow a schedule, for a training plan: at each step, every weight's own rate times the factor of the step.
 *
 * @param rate one number for all weights, or what LLRD or module multipliers make
 */
export function scheduled(rate: number | RateOf, schedule: Schedule): (step: number) => RateOf {
  const rateOf = typeof rate === "number" ? (): number => rate : rate;
  return (step) => {
    const factor = schedule(step);
    return (name) => rateOf(name) * factor;
  };
}
