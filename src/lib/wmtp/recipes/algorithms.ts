import { stream } from "../../random";
import { createScorer, createScorerComponent, type ScorerComponent, type ScorerContext } from "../registry";
import type { Scorer } from "../scorers";
import type { Algorithm, Recipe } from "./recipe";

/** The scorers that each algorithm may use, its default first: the table between both kinds of names (004-C6). */
export const scorersOfAlgorithm: Readonly<Record<Algorithm, readonly string[]>> = {
  "baseline-mtp": ["uniform"],
  "rho1-wmtp": ["rho1-excess-v1", "rho1-excess-pairs", "rho1-token-original", "rho1-head-original", "rho1-head-decay"],
  "critic-wmtp": ["critic-delta-v1", "critic-token-original", "critic-head-original", "critic-exp-ema"],
};

/** A scorer as a recipe names it. */
export interface ChosenScorer {
  readonly key: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * The scorer that a recipe's algorithm uses. A change of `train.algo` alone changes it.
 *
 * @throws RangeError for a scorer of another algorithm, or an option that it does not know
 * @see 004-S8, 004-A5
 */
export function scorerOf({ train, rho1, critic }: Recipe): ChosenScorer {
  const sections = { "baseline-mtp": { scorer: "uniform", options: {} }, "rho1-wmtp": rho1, "critic-wmtp": critic };
  const { scorer: key, options } = sections[train.algo];
  const allowed = scorersOfAlgorithm[train.algo];
  if (!allowed.includes(key)) {
    throw new RangeError(`recipe: ${train.algo}: expected a scorer of ${allowed.join(", ")}, got "${key}"`);
  }
  createScorer(key, options);
  return { key, options };
}

/** The component of a recipe's scorer, set up: under a control where the recipe has one. */
export function createRecipeScorer(recipe: Recipe): ScorerComponent {
  const { key, options } = scorerOf(recipe);
  const { control } = recipe.train;
  const component = control === "none" ? createScorerComponent(key, options) : createScorerComponent(control);
  component.setup(control === "none" ? {} : controlContext(recipe, createScorer(key, options)));
  return component;
}

function controlContext({ run }: Recipe, of: Scorer): ScorerContext {
  return { of, stream: stream(run.seed).split("control") };
}
