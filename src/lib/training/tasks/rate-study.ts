import type { Stream } from "../../random";
import { moduleRates, printedMultipliers } from "../module-multipliers";
import { asWritten, scheduled } from "../schedules";
import { trainTasks, type TaskSplits } from "./train-tasks";

/** One training of the study of 003-E21. */
export interface RateTrial {
  readonly seed: number;
  /** One rate for all weights, or the printed multipliers of it by module. */
  readonly arm: "one rate" | "rates by module";
  readonly rate: number;
  readonly validation: number;
  readonly test: number;
}

/** How the arms are compared. */
export interface RateStudyOptions {
  readonly stream: Stream;
  readonly seeds: number;
  /** Base rates that both arms try. */
  readonly rates: readonly number[];
  readonly steps: number;
  /** Called after each training. */
  readonly onTrial?: () => void;
}

/**
 * Trains every base rate in both arms, under the printed cosine of one period, from the same weights and with the same batches.
 * The arms differ in the multipliers alone, and cost the same.
 *
 * @see 003-E21
 */
export function rateStudy(sets: TaskSplits, { stream, seeds, rates, steps, onTrial }: RateStudyOptions): RateTrial[] {
  const arms = {
    "one rate": (rate: number) => rate,
    "rates by module": (rate: number) => moduleRates(printedMultipliers, rate),
  } as const;
  const trials: RateTrial[] = [];
  for (let seed = 0; seed < seeds; seed++) {
    for (const [arm, ratesOf] of Object.entries(arms)) {
      for (const rate of rates) {
        const settings = { stream: stream.split(seed), steps, rate: scheduled(ratesOf(rate), asWritten(steps)) };
        const { validation, test } = trainTasks(sets, settings);
        trials.push({ seed, arm: arm as RateTrial["arm"], rate, validation, test });
        onTrial?.();
      }
    }
  }
  return trials;
}

/** The best of each arm by seed: chosen on validation items, reported on test items. */
export interface RatePair {
  readonly seed: number;
  readonly oneRate: RateTrial;
  readonly byModule: RateTrial;
  /** (loss of one rate - loss by module) / loss of one rate; above 0 the modules' rates are better. */
  readonly gain: number;
}

/** Chooses each arm's rate by its validation loss and pairs the arms by seed. */
export function ratePairs(trials: readonly RateTrial[]): RatePair[] {
  const seeds = [...new Set(trials.map(({ seed }) => seed))];
  return seeds.map((seed) => {
    const best = (arm: RateTrial["arm"]): RateTrial => {
      const own = trials.filter((trial) => trial.seed === seed && trial.arm === arm);
      if (own.length === 0) throw new RangeError(`trials: expected seed ${seed} in the arm "${arm}", found none`);
      return own.reduce((a, b) => (b.validation < a.validation ? b : a));
    };
    const [oneRate, byModule] = [best("one rate"), best("rates by module")];
    return { seed, oneRate, byModule, gain: (oneRate.test - byModule.test) / oneRate.test };
  });
}
