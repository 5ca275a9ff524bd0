import { stream as streamOf } from "../../../random";
import { logGrid } from "../grid";
import { hierarchicalSweep, printedSweepRange, type HierarchicalSweep } from "../hierarchical-sweep";
import { rangeTest, steepestRate, valleyRate, type RangeTest } from "../range-test";
import { sweetSpot, type SweetSpot } from "../sweet-spot";
import { drawTextTask, frequencyLoss, type SearchCorpus, type TextTaskOptions } from "./text-task";
import { tryRates, type TriedRate } from "../trial";
import { vectorTask } from "./vector-task";

/** The rate that the paper found, and the default that it decays from (001-N1, 001-S12). */
export const printedOptimum = 5.6e-5;
export const printedDefault = 1e-4;

/** Searches for a rate, by name. */
export const searchNames = ["sweep", "steepest of 50", "lowest of 50", "range test", "range valley"] as const;

/** A way to search for a rate. */
export type SearchName = (typeof searchNames)[number];

/** All searches on one drawn task, and what their picks are worth on another draw. */
export interface SearchOutcome {
  readonly corpus: string;
  readonly seed: number;
  readonly sweep: HierarchicalSweep;
  readonly sweetSpot: SweetSpot;
  readonly range: RangeTest;
  readonly picks: Readonly<Record<SearchName, number>>;
  /** Other texts, weights and batches: test loss at the printed points, the default and every pick, ascending. */
  readonly fresh: readonly TriedRate[];
  /** Test loss there of label frequencies alone. */
  readonly frequencies: number;
}

/** How a study runs. */
export interface SearchStudyOptions extends TextTaskOptions {
  readonly seed: number;
  /** Of the sweet spot; default 50 (003-S33). */
  readonly points?: number;
}

/**
 * The rates that the printed sweep passes if 5.6e-5 is its coarse best: five coarse ones, the second being 5.6e-5 itself, and
 * the eight inner ones of ten fine ones on [1e-5, 3.16e-4].
 *
 * @see 001-S8, 001-F2, 001-C10
 */
export function printedSweepPoints(): number[] {
  const coarse = Array.from(logGrid(printedSweepRange, 5));
  const fine = printedFineGrid().slice(1, -1);
  return [coarse[0]!, printedOptimum, ...coarse.slice(2), ...fine].sort((a, b) => a - b);
}

/** The ten fine points between the coarse neighbours of 5.6e-5 (001-C10). */
export function printedFineGrid(): number[] {
  const coarse = logGrid(printedSweepRange, 5);
  return Array.from(logGrid({ from: coarse[0]!, to: coarse[2]! }, 10));
}

/**
 * Runs every search on one seeded draw of a corpus and judges the picks on another: what is chosen on some validation texts is
 * told from what is good.
 *
 * @see 001-E3, 001-F2, 003-E25, 003-F15, X-C12
 */
export function searchStudy(corpus: SearchCorpus, options: SearchStudyOptions): SearchOutcome {
  const { seed, points = 50 } = options;
  const own = streamOf(seed).split(corpus.name);
  const validateEvery = Math.ceil(options.steps / 4);
  const task = vectorTask({ ...drawTextTask(corpus, options, own).options, validateEvery });
  const sweep = hierarchicalSweep(task, { stream: own.split("sweep") });
  const spot = sweetSpot(task, { stream: own.split("sweet spot"), points });
  const live = task.live(own.split("range test"));
  const range = rangeTest((rate) => live.step(rate), { points: 2 * points });
  live.dispose();
  task.dispose();
  const picks = {
    sweep: sweep.best.rate,
    "steepest of 50": spot.steepest.rate,
    "lowest of 50": spot.lowest.rate,
    "range test": steepestRate(range),
    "range valley": valleyRate(range),
  };
  return { corpus: corpus.name, seed, sweep, sweetSpot: spot, range, picks, ...judged(corpus, options, picks) };
}

function judged(
  corpus: SearchCorpus,
  options: SearchStudyOptions,
  picks: SearchOutcome["picks"],
): Pick<SearchOutcome, "fresh" | "frequencies"> {
  const own = streamOf(options.seed).split(corpus.name).split("fresh");
  const drawn = drawTextTask(corpus, options, own);
  const task = vectorTask({ ...drawn.options, validation: drawn.test });
  const rates = new Set([...printedSweepPoints(), printedDefault, ...Object.values(picks)]);
  const fresh = tryRates(
    task,
    [...rates].sort((a, b) => a - b),
    own.split("models"),
  );
  task.dispose();
  return { fresh, frequencies: frequencyLoss(drawn) };
}

/**
 * What an outcome's fresh run gave at a rate.
 *
 * @throws RangeError for a rate that it didn't try
 */
export function freshAt({ fresh }: SearchOutcome, rate: number): TriedRate {
  const found = fresh.find((tried) => tried.rate === rate);
  if (found === undefined) throw new RangeError(`rate: expected one that was tried, got ${rate}`);
  return found;
}
