import type { Stream } from "../../random";
import { relativeFall, type PairedDifference } from "../../statistics";
import type { TaskSplits, TaskTensors } from "../tasks";
import { disposeSplits, drawSplits, trainArm, type Arm, type ArmResult, type ArmTraining } from "./arm";

/** How arms are compared over seeds. */
export interface StudyOptions {
  readonly stream: Stream;
  readonly seeds: number;
  /** Items of each set that is drawn from the pool, anew for each seed. */
  readonly sizes: Readonly<Record<keyof TaskSplits, number>>;
  /** Called after each training. */
  readonly onTrial?: () => void;
}

/** One training of one arm. */
export interface StudyTrial extends ArmResult {
  readonly seed: number;
  readonly arm: string;
}

/** Trains every arm on every seed's items. Arms of a seed share items, batches and the stream, so that they are pairs. */
export function armStudy(
  pool: TaskTensors,
  arms: Readonly<Record<string, (sets: TaskSplits, stream: Stream) => ArmResult>>,
  { stream, seeds, sizes, onTrial }: StudyOptions,
): StudyTrial[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const own = stream.split(seed);
    const sets = drawSplits(pool, own.split("items"), sizes);
    const trials = Object.entries(arms).map(([arm, train]) => {
      const result = train(sets, own.split("training"));
      onTrial?.();
      return { seed, arm, ...result };
    });
    disposeSplits(sets);
    return trials;
  }).flat();
}

/**
 * The rate at which an arm is best, by validation, on items drawn for this choice alone: arms that share one rate are compared
 * at a rate that suits one of them.
 *
 * @param train trains the arm once at a rate
 * @param rates at least one
 */
export function tunedRate(
  pool: TaskTensors,
  train: (sets: TaskSplits, stream: Stream, rate: number) => ArmResult,
  { rates, stream, sizes }: { readonly rates: readonly number[] } & Pick<StudyOptions, "stream" | "sizes">,
): number {
  if (rates.length === 0) throw new RangeError("rates: expected at least one, got none");
  const sets = drawSplits(pool, stream.split("items"), sizes);
  const losses = rates.map((rate) => train(sets, stream.split("training"), rate).validation);
  disposeSplits(sets);
  return rates[losses.indexOf(Math.min(...losses))]!;
}

/** A training of one arm on the items of a seed. */
export type Trainer = (sets: TaskSplits, stream: Stream, more?: Partial<ArmTraining>) => ArmResult;

/**
 * {@link trainArm} for an arm at its own {@link tunedRate}.
 *
 * @param makeArm called for each training, since an arm frees what it holds at the end of one
 */
export function trainerAtOwnRate(
  pool: TaskTensors,
  makeArm: () => Arm,
  choice: Parameters<typeof tunedRate>[2],
  training: Pick<ArmTraining, "steps" | "every">,
): Trainer {
  const at = (rate: number): Trainer => {
    return (sets, stream, more) => trainArm(makeArm(), sets, { ...training, rate, stream, ...more });
  };
  const rate = tunedRate(pool, (sets, stream, candidate) => at(candidate)(sets, stream), choice);
  return at(rate);
}

/** What an arm gains over another. */
export interface ArmGain extends PairedDifference {
  /** (test loss of the baseline - test loss of the arm) / that of the baseline, seed by seed. */
  readonly gains: readonly number[];
}

/**
 * Relative gain of an arm, paired over seeds; above 0 the arm is better. The paired difference is against 0.
 *
 * @throws RangeError for an arm without trials
 */
export function relativeGain(trials: readonly StudyTrial[], baseline: string, arm: string): ArmGain {
  const [base, other] = [baseline, arm].map((name) => testLosses(trials, name)) as [number[], number[]];
  return { gains: base.map((loss, i) => (loss - other[i]!) / loss), ...relativeFall(base, other) };
}

/**
 * The same for the best of several arms: each seed's arm is chosen by its validation loss, so that the choice does not flatter.
 *
 * @param name what the chosen trials are called
 */
export function bestByValidation(trials: readonly StudyTrial[], arms: readonly string[], name: string): StudyTrial[] {
  const seeds = [...new Set(trials.map(({ seed }) => seed))];
  return seeds.map((seed) => {
    const own = trials.filter((trial) => trial.seed === seed && arms.includes(trial.arm));
    if (own.length === 0)
      throw new RangeError(`arms: expected trials of ${arms.join(", ")}, found none of seed ${seed}`);
    return { ...own.reduce((best, next) => (next.validation < best.validation ? next : best)), arm: name };
  });
}

function testLosses(trials: readonly StudyTrial[], arm: string): number[] {
  const own = trials.filter((trial) => trial.arm === arm).toSorted((a, b) => a.seed - b.seed);
  if (own.length === 0) throw new RangeError(`arm: expected trials of "${arm}", found none`);
  return own.map(({ test }) => test);
}
