import { requireOneOf } from "../../arguments";
import { betaOnGrid, reportsLogLikelihood, type Beta, type Reports } from "./beta";
import { gridPosterior, type GridPosterior } from "./grid";
import { credibleInterval, expectedRegret, type CredibleInterval } from "./summary";

/** Categories of decisions, by what is regretted: those of the original's code. */
export const regretCategories = ["action", "inaction", "timing", "choice", "empathy", "prediction"] as const;

/** One of {@link regretCategories}. */
export type RegretCategory = (typeof regretCategories)[number];

/**
 * How often decisions of a category are regretted, before anything is known of this one. The paper loads "historical priors"
 * that it does not give; these are authored here, each worth five to ten reports, so that data soon outweigh them.
 */
export const regretPriors: Readonly<Record<RegretCategory, Beta>> = {
  action: { a: 2, b: 5 },
  inaction: { a: 3, b: 4 },
  timing: { a: 2, b: 4 },
  choice: { a: 2, b: 3 },
  empathy: { a: 4, b: 4 },
  prediction: { a: 3, b: 7 },
};

/** What the paper's `BayesianRegretInference` returns, by its right names. */
export interface InferredRegret {
  /** `expected_regret`. */
  readonly expected: number;
  /** `confidence_interval`, which is a credible interval. */
  readonly interval: CredibleInterval;
  /** `distribution`, with its evidence. */
  readonly posterior: GridPosterior;
}

/** How regret is inferred. */
export interface InferenceOptions {
  /** Default `regretPriors`. */
  readonly priors?: Readonly<Record<RegretCategory, Beta>>;
  /** Of the credible interval, default 0.9. */
  readonly level?: number;
  /** Of the grid, default 400. */
  readonly cells?: number;
}

/**
 * Infers how regretted a decision is, on 0 to 1: prior of its category, likelihood of the reports, evidence computed
 * (003-S18).
 *
 * @param category of the decision
 * @param reports whether people in the same situation regret; none leaves the prior
 */
export function inferRegret(
  category: RegretCategory,
  reports: Reports,
  { priors = regretPriors, level = 0.9, cells = 400 }: InferenceOptions = {},
): InferredRegret {
  requireOneOf("category", category, regretCategories);
  const prior = betaOnGrid(priors[category], cells);
  const posterior = gridPosterior(prior, reportsLogLikelihood(prior.values, reports));
  return { expected: expectedRegret(posterior), interval: credibleInterval(posterior, level), posterior };
}
