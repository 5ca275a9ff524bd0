import type { DimensionName } from "../../data";
import { requireFinite } from "../../arguments";
import {
  correctionOf,
  layerFactors,
  neutralContext,
  type LayerFactors,
  type LayerName,
  type Situation,
} from "../layers";
import { equalWeights, type Profile, type Weights } from "../registry";

/** What an option does: how much along each dimension, and which dimensions count against it. `CaseOption` is one. */
export interface Effect<Name extends DimensionName = DimensionName> {
  /** In [0, 1]. */
  readonly dimensions: Readonly<Record<Name, number>>;
  readonly harms: readonly DimensionName[];
}

/** How the calculus is run. */
export interface BenthamOptions<Name extends DimensionName = DimensionName> {
  readonly profile: Profile<Name>;
  /** Not negative, not all 0; default the same for all. */
  readonly weights?: Weights<NoInfer<Name>>;
  /** What triggers the layers; default nothing, so that every factor is 1. */
  readonly situation?: Situation;
  /** Layers left out. */
  readonly without?: readonly LayerName[];
}

/** One dimension's part of a utility. */
export interface Term<Name extends DimensionName = DimensionName> {
  readonly dimension: Name;
  readonly sign: 1 | -1;
  readonly weight: number;
  readonly value: number;
  readonly factors: LayerFactors;
  /** Product of the six factors. */
  readonly correction: number;
  /** sign x weight x value x correction, over the sum of all weight x correction: the contributions add up to the utility. */
  readonly contribution: number;
}

/** A utility with all that it was made of. */
export interface BenthamResult<Name extends DimensionName = DimensionName> {
  /** In [-1, 1]. */
  readonly utility: number;
  readonly terms: readonly Term<Name>[];
}

/**
 * The calculus: the weighted mean of the signed values, with weights w l.
 *
 * Utility = (sum of w v l over what counts for the option - the same over what counts against it) / sum of w l
 *
 * A layer that moved all dimensions by one factor would cancel: layers shift attention between dimensions.
 *
 * @throws RangeError for a value outside [0, 1], a negative or missing weight, or weights that sum to 0
 * @see 003-S14, normalised as 003-C8 asks; our `correction` is the paper's l
 */
export function bentham<Name extends DimensionName>(
  effect: Effect<NoInfer<Name>>,
  { profile, weights = equalWeights(profile), situation = { context: neutralContext }, without }: BenthamOptions<Name>,
): BenthamResult<Name> {
  const parts = profile.dimensions.map((dimension) => {
    requireFinite(`dimensions.${dimension}`, effect.dimensions[dimension], { min: 0, max: 1 });
    requireFinite(`weights.${dimension}`, weights[dimension], { min: 0 });
    const factors = layerFactors(dimension, situation, without);
    return { dimension, factors, correction: correctionOf(factors) };
  });
  const total = parts.reduce((sum, { dimension, correction }) => sum + weights[dimension] * correction, 0);
  if (total === 0) throw new RangeError("weights: expected at least one above 0, got only 0");
  const terms = parts.map(({ dimension, factors, correction }): Term<Name> => {
    const [weight, value] = [weights[dimension], effect.dimensions[dimension]];
    const sign = effect.harms.includes(dimension) ? -1 : 1;
    return {
      dimension,
      sign,
      weight,
      value,
      factors,
      correction,
      contribution: (sign * weight * value * correction) / total,
    };
  });
  return { utility: terms.reduce((sum, { contribution }) => sum + contribution, 0), terms };
}
