import { requireInteger } from "../../arguments";
import { stream as seeded, type Stream } from "../../random";
import { viewMethods, type ViewMethod } from "./methods";
import type { Outcome } from "./outcome";
import { viewPoints } from "./points";
import { weighViews } from "./view";

/** How often the weighted score prefers another option than the neutral view alone, by method and skew (001-E12). */
export interface RankingChange {
  readonly method: ViewMethod;
  /** Size of the options' skew; its sign is drawn. */
  readonly skew: number;
  readonly pairs: number;
  /** Pairs in which the preferred option differs. */
  readonly differs: number;
}

/** Two options between which the utility decides. */
export type OptionPair = readonly [Outcome, Outcome];

/**
 * Pairs of options with means in [-1, 1), standard deviations in [.05, .6) and a skew of one size and either sign.
 *
 * @throws RangeError for fewer than one pair
 */
export function optionPairs(pairs: number, skew: number, stream: Stream): readonly OptionPair[] {
  requireInteger("pairs", pairs, { min: 1 });
  const option = (): Outcome => ({
    mean: 2 * stream.uniform() - 1,
    sd: 0.05 + 0.55 * stream.uniform(),
    skew: stream.uniform() < 0.5 ? -skew : skew,
  });
  return Array.from({ length: pairs }, () => [option(), option()] as const);
}

/**
 * Counts changed preferences over generated pairs of options for every method (001-E12): .2/.6/.2 against the neutral view.
 *
 * @param skews sizes of skew
 */
export function rankingStudy(pairs: number, skews: readonly number[], seed: number): readonly RankingChange[] {
  return skews.flatMap((skew) => {
    const drawn = optionPairs(pairs, skew, seeded(seed).split("ranking").split(skew));
    return viewMethods.map((method) => ({
      method,
      skew,
      pairs,
      differs: drawn.filter((pair) => prefersOtherwise(pair, method)).length,
    }));
  });
}

/** Whether the weighted score and the neutral view disagree about which of two options is better. */
export function prefersOtherwise(pair: OptionPair, method: ViewMethod): boolean {
  const [a, b] = pair.map((outcome) => viewPoints(outcome, { method }));
  const weighted = weighViews(a!) - weighViews(b!);
  return Math.sign(Math.abs(weighted) < 1e-12 ? 0 : weighted) !== Math.sign(a!.neutral - b!.neutral);
}
