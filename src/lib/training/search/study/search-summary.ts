import { mean, quantile } from "../../../statistics";
import { stepsSaved } from "../convergence";
import { indexOfSmallest, rateFactor } from "../grid";
import { freshAt, printedDefault, type SearchName, type SearchOutcome } from "./search-study";

/** Test loss at a rate over that at another, less 1. */
export function relativeExcess(outcome: SearchOutcome, rate: number, against: number): number {
  return freshAt(outcome, rate).final / freshAt(outcome, against).final - 1;
}

/** Share of steps that the sweep's pick saves against 1e-4, by the rule of `stepsSaved`. */
export function stepsSavedByPick(outcome: SearchOutcome): number {
  return stepsSaved(freshAt(outcome, outcome.picks.sweep).training, freshAt(outcome, printedDefault).training);
}

/** One value a seed: the mean over corpora. */
export function perSeed<Run extends { readonly seed: number }>(
  runs: readonly Run[],
  value: (run: Run) => number,
): number[] {
  const seeds = [...new Set(runs.map(({ seed }) => seed))];
  return seeds.map((seed) => mean(runs.filter((run) => run.seed === seed).map(value)));
}

/** By how much each seed's test loss at the pick of a search exceeds that at the sweep's, relative to the latter (003-E25). */
export function excessOf(outcomes: readonly SearchOutcome[], search: SearchName): number[] {
  return perSeed(outcomes, (outcome) => relativeExcess(outcome, outcome.picks[search], outcome.picks.sweep));
}

/** By how much each seed's test loss at the sweep's pick is below that at 1e-4, relative to the latter (001-E3). */
export function gainOverDefault(outcomes: readonly SearchOutcome[]): number[] {
  return perSeed(outcomes, (outcome) => -relativeExcess(outcome, outcome.picks.sweep, printedDefault));
}

/** The best of the 50 rates after some steps, the median over seeds. */
export interface BestByStep {
  readonly corpus: string;
  readonly step: number;
  readonly rate: number;
}

/** The best rate after each quarter of the steps: a rate is best for a length of training. */
export function bestByStep(outcomes: readonly SearchOutcome[]): BestByStep[] {
  return byCorpus(outcomes).flatMap(({ corpus, own }) => {
    const quarters = own.map(({ sweetSpot: { landscape } }) => {
      const told = landscape.map(({ validations = [] }) => validations);
      return told[0]!.map(({ step }, i) => {
        const best = indexOfSmallest(told.map((validations) => validations[i]!.loss));
        return { step, rate: landscape[best]!.rate };
      });
    });
    return quarters[0]!.map(({ step }, i) => {
      const found = quarters.map((quarter) => quarter[i]!.rate);
      return { corpus, step, rate: quantile(found, 0.5) };
    });
  });
}

/** By corpus, the share of seeds in which the picks of two searches lie within a factor. */
export function shareWithin(
  outcomes: readonly SearchOutcome[],
  [first, second]: readonly [SearchName, SearchName],
  factor: number,
): Record<string, number> {
  const within = ({ picks }: SearchOutcome): number => (rateFactor(picks[first], picks[second]) <= factor ? 1 : 0);
  return Object.fromEntries(byCorpus(outcomes).map(({ corpus, own }) => [corpus, mean(own.map(within))]));
}

/** Which shares are at least 0.8, "8 of 10" (003-F15, X-C12). */
export function mostly(shares: Readonly<Record<string, number>>): Record<string, boolean> {
  return Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, share >= 0.8]));
}

function byCorpus(outcomes: readonly SearchOutcome[]): { corpus: string; own: SearchOutcome[] }[] {
  const corpora = [...new Set(outcomes.map(({ corpus }) => corpus))];
  return corpora.map((corpus) => ({ corpus, own: outcomes.filter((outcome) => outcome.corpus === corpus) }));
}
