import * as tf from "@tensorflow/tfjs";
import type { Stream } from "../../random";
import { moduleRates, printedMultipliers } from "../rates/module-multipliers";
import type { RateOf } from "../optimizers/optimizer";
import { asWritten, scheduled } from "../schedules";
import type { VectorModel } from "../search/study/lane-model";
import { LaneTraining, type ItemTensors } from "../search/study/lane-training";
import type { TaskTensors } from "./four-heads";
import { taskLabelNames, taskNames } from "./task-set";
import type { TaskSplits } from "./train-tasks";

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
  /** Default 64. */
  readonly batchSize?: number;
  /** Called after each seed. */
  readonly onSeed?: () => void;
}

const arms: Readonly<Record<RateTrial["arm"], (rate: number) => number | RateOf>> = {
  "one rate": (rate) => rate,
  "rates by module": (rate) => moduleRates(printedMultipliers, rate),
};

/**
 * Trains every base rate in both arms, under the printed cosine of one period. The models of a seed train side by side, from the
 * same weights and on the same batches; the arms differ in the multipliers alone, and cost the same.
 *
 * @param sets at least one batch of training items
 * @see 003-E21
 */
export function rateStudy(sets: TaskSplits, options: RateStudyOptions): RateTrial[] {
  const { stream, seeds, rates, steps, batchSize = 64, onSeed } = options;
  const [train, validation, test] = [sets.train, sets.validation, sets.test].map(itemsByHead) as Three<ItemTensors>;
  const heads = Object.fromEntries(Object.entries(train.labels).map(([head, { shape }]) => [head, shape[1]]));
  const model: VectorModel = { inputs: train.vectors.shape[1], hidden: 64, heads };
  const lanes = Object.entries(arms).flatMap(([arm, ratesOf]) =>
    rates.map((rate) => ({ arm: arm as RateTrial["arm"], rate, rateAt: scheduled(ratesOf(rate), asWritten(steps)) })),
  );
  const trials = Array.from({ length: seeds }, (_, seed) => {
    const training = new LaneTraining(model, train, batchSize, lanes.length, stream.split(seed));
    for (let step = 0; step < steps; step++) training.step(lanes.map(({ rateAt }) => rateAt(step)));
    const [validated, tested] = [validation, test].map((items) => training.losses(items)) as [
      Float64Array,
      Float64Array,
    ];
    training.dispose();
    onSeed?.();
    return lanes.map(({ arm, rate }, lane) => {
      return {
        seed,
        arm,
        rate,
        validation: validated[lane]! / taskNames.length,
        test: tested[lane]! / taskNames.length,
      };
    });
  });
  for (const { labels } of [train, validation, test]) tf.dispose(Object.values(labels));
  return trials.flat();
}

type Three<T> = [T, T, T];

/** The same items with the columns of each head apart; the features stay the caller's. */
function itemsByHead({ features, labels }: TaskTensors): ItemTensors {
  let start = 0;
  const columns = taskNames.map((name) => {
    const { length } = taskLabelNames[name];
    const own = labels.slice([0, start], [-1, length]);
    start += length;
    return [name.replace(/_head$/, ""), own] as const;
  });
  return { vectors: features, labels: Object.fromEntries(columns) };
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
