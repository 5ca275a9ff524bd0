import { requireInteger } from "../../arguments";
import { validationLoss } from "./comparison";
import type { Recipe } from "./techniques";
import type { RunPoint } from "./train-recipes";

/** One rate of a sweep, which is a recipe with a name. */
export interface SweptRate extends Recipe {
  readonly recipe: string;
  /** Factor from layer to layer; 1 is one flat rate. */
  readonly layerDecay: number;
}

/** Every rate, flat and with the paper's decay of .9: two sweeps of equal cost (001-E7). */
export function sweepOf(rates: readonly number[]): SweptRate[] {
  requireInteger("rates.length", rates.length, { min: 1 });
  return [1, 0.9].flatMap((layerDecay) =>
    rates.map((rate) => ({ recipe: `${layerDecay === 1 ? "flat" : "decayed"} ${rate}`, rate, layerDecay })),
  );
}

/** The rate with the lowest mean validation loss of one of the two sweeps. */
export function bestRate(sweep: readonly SweptRate[], points: readonly RunPoint[], layerDecay: number): number {
  const own = sweep.filter((swept) => swept.layerDecay === layerDecay);
  requireInteger(`rates swept with a decay of ${layerDecay}`, own.length, { min: 1 });
  const losses = own.map((swept) => validationLoss(points, swept));
  return own[losses.indexOf(Math.min(...losses))]!.rate;
}
