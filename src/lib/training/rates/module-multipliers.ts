import { requireFinite } from "../../arguments";
import { moduleOf } from "../../model";
import type { RateOf } from "../optimizers/optimizer";

/** Factor of the learning rate by module, the first part of a weight's name. */
export type ModuleMultipliers = Readonly<Record<string, number>>;

/** The paper's factors of 1e-4 (003-S29, 003-T7). */
export const printedMultipliers: ModuleMultipliers = {
  backbone: 0.1,
  emotion_head: 1,
  bentham_head: 0.5,
  regret_head: 1.5,
  surd_head: 0.3,
};

/**
 * A rate for every weight by its module, times a rate that may differ within it (LLRD).
 *
 * @param base rate that a factor of 1 gets: a number > 0, or a rate by weight
 * @param otherwise factor of modules that aren't listed; without it such a weight is refused by name
 * @throws RangeError for a negative factor, naming the module
 * @see 003-S29, 003-T7, 003-E21
 */
export function moduleRates(multipliers: ModuleMultipliers, base: number | RateOf, otherwise?: number): RateOf {
  for (const [module, factor] of Object.entries(multipliers))
    requireFinite(`multiplier of ${module}`, factor, { min: 0 });
  if (otherwise !== undefined) requireFinite("otherwise", otherwise, { min: 0 });
  if (typeof base === "number") requireFinite("base", base, { min: Number.MIN_VALUE });
  return (name) => {
    const module = moduleOf(name);
    const factor = Object.hasOwn(multipliers, module) ? multipliers[module] : otherwise;
    if (factor === undefined) {
      throw new RangeError(`multipliers: expected one of ${Object.keys(multipliers).join(", ")}, got "${name}"`);
    }
    return factor * (typeof base === "number" ? base : base(name));
  };
}
