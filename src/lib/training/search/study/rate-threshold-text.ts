import { stream as streamOf } from "../../../random";
import { labelsAbove, mean, multiLabelScores } from "../../../statistics";
import { textFloor } from "../../linear";
import { logGrid } from "../grid";
import { printedSweepRange } from "../hierarchical-sweep";
import { sweepRateAndThreshold, type RateThresholdSweep, type ThresholdTrials } from "./rate-threshold";
import { drawTextTask, type SearchCorpus, type TextTask, type TextTaskOptions } from "./text-task";
import { vectorTask, type VectorItems, type VectorTask } from "./vector-task";

/** Ten thresholds, 0.05 to 0.95. */
export const sweptThresholds: readonly number[] = Array.from({ length: 10 }, (_, i) => (2 * i + 1) / 20);

/** A sweep of rate and threshold on texts, with the linear floor. */
export interface TextThresholdSweep extends RateThresholdSweep {
  readonly corpus: string;
  readonly seed: number;
  /** 1 - macro-F1 of TF-IDF and logistic regression on the same texts, at a threshold of 0.3. */
  readonly floor: number;
  /** 1 - macro-F1 of calling every label of every test text, which needs no learning. */
  readonly callAll: number;
}

/**
 * Sweeps seven rates of [1e-5, 1e-2] and ten thresholds on a drawn task. A loss is 1 - macro-F1 of the labels called; the
 * sweep chooses on validation texts and is judged on test texts, against a rate of 1e-4 and a threshold of 0.5.
 *
 * @see 000-S13, 000-E7
 */
export function sweepThresholdOnText(
  corpus: SearchCorpus,
  { seed, ...options }: TextTaskOptions & { readonly seed: number },
): TextThresholdSweep {
  const own = streamOf(seed).split(corpus.name).split("rate and threshold");
  const drawn = drawTextTask(corpus, options, own);
  const task = vectorTask(drawn.options);
  const rates = logGrid(printedSweepRange, 7);
  const sweep = sweepRateAndThreshold(macroF1Trials(task, drawn, corpus.labels.length), {
    stream: own.split("models"),
    rates,
    thresholds: sweptThresholds,
  });
  task.dispose();
  const { train, test } = drawn.texts;
  const floor = textFloor({ train, test, labels: corpus.labels, language: corpus.language, fit: { tolerance: 1e-4 } });
  const callAll = macroF1Loss(
    drawn.test,
    Array.from(drawn.test.labels["emotion"]!, () => 1),
    corpus.labels.length,
  );
  return { ...sweep, corpus: corpus.name, seed, floor: 1 - floor.macroF1, callAll };
}

/** Mean test losses of a corpus. */
export interface ThresholdSummary {
  readonly corpus: string;
  readonly default: number;
  readonly swept: number;
  readonly callAll: number;
  readonly floor: number;
}

/** Mean test losses over seeds, a row a corpus. */
export function thresholdSummary(sweeps: readonly TextThresholdSweep[]): ThresholdSummary[] {
  return [...new Set(sweeps.map(({ corpus }) => corpus))].map((corpus) => {
    const own = sweeps.filter((sweep) => sweep.corpus === corpus);
    return {
      corpus,
      default: mean(own.map(({ given }) => given.test)),
      swept: mean(own.map(({ picked }) => picked.test)),
      callAll: mean(own.map((sweep) => sweep.callAll)),
      floor: mean(own.map((sweep) => sweep.floor)),
    };
  });
}

function macroF1Trials(task: VectorTask, { options, test }: TextTask, classes: number): ThresholdTrials {
  return (rates, stream) =>
    task.run(rates, stream, ({ predict }) => {
      const lossesOn = (rate: number, items: VectorItems): ((threshold: number) => number) => {
        const probabilities = predict(rate, "emotion", items.vectors);
        return (threshold) => macroF1Loss(items, labelsAbove(probabilities, threshold, classes), classes);
      };
      return rates.map((_, i) => ({ validation: lossesOn(i, options.validation), test: lossesOn(i, test) }));
    });
}

function macroF1Loss({ labels }: VectorItems, called: ArrayLike<number>, classes: number): number {
  return 1 - multiLabelScores(labels["emotion"]!, called, classes).macro.f1;
}
