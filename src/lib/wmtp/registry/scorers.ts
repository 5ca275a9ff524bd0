import type { Scorer } from "../scorers";
import { scorerComponent, type ScorerComponent, type ScorerContext } from "./component";
import { scorerMakers } from "./makers";
import { createRegistry, type Registration, type Registry } from "./registry";

const category = "scorer";
const version = "1.0.0";

/** All scorers by their keys, as components. */
export const scorerRegistry: Registry<ScorerComponent> = createRegistry(Object.keys(scorerMakers).map(registration));

/**
 * Makes a scorer component.
 *
 * @param key its name, such as "rho1-excess-v1"
 * @param options as a recipe has them; default the scorer's own
 * @throws RangeError that offers the nearest key or option for one that is unknown, or names one out of range, the options at `setup`
 * @see 004-S7
 */
export function createScorerComponent(key: string, options: unknown = {}): ScorerComponent {
  return scorerRegistry.find(key).create(options);
}

/**
 * Makes a scorer by its key, ready to score.
 *
 * @throws RangeError that offers the nearest key or option for one that is unknown, or that names one out of range
 * @see 004-S7
 */
export function createScorer(key: string, options: unknown = {}, context: ScorerContext = {}): Scorer {
  scorerRegistry.find(key);
  return scorerMakers[key]!(options, context);
}

function registration(key: string): Registration<ScorerComponent> {
  const identity = { key, category, version };
  const make = scorerMakers[key]!;
  return { ...identity, create: (options) => scorerComponent(identity, (context) => make(options, context)) };
}
