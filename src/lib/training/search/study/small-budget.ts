import { requireInteger } from "../../../arguments";
import { stream as streamOf } from "../../../random";
import { drawTextTask, type SearchCorpus, type TextTaskOptions } from "./text-task";
import { tryRates } from "../trial";
import { vectorTask } from "./vector-task";

/** What the original gave each of its 25 rates: 3 epochs of 50 steps of 2 items, judged on 40 (INDEX.json of the record). */
export const recordedBudget = { train: 100, validation: 40, test: 40, steps: 150, batchSize: 2 } as const;

/**
 * Validation loss at each rate, run by run, on one draw of texts: only weights and the order of batches differ between runs.
 *
 * @returns [runs][rates]
 */
export function repeatedLosses(
  corpus: SearchCorpus,
  rates: ArrayLike<number>,
  { seed, runs, ...task }: TextTaskOptions & { readonly seed: number; readonly runs: number },
): number[][] {
  requireInteger("runs", runs, { min: 1 });
  const own = streamOf(seed).split(corpus.name).split("budget");
  const trained = vectorTask(drawTextTask(corpus, task, own).options);
  const losses = Array.from({ length: runs }, (_, run) =>
    tryRates(trained, rates, own.split(run)).map(({ final }) => final),
  );
  trained.dispose();
  return losses;
}
