import { ekmanNames, multiHot, type LabelledText } from "../../data";
import type { Stream } from "../../random";
import { bootstrapInterval, mean, multiLabelScores, withInterval, type Interval } from "../../statistics";
import { largest } from "../score/distributions";

/** How one method's calls agree with readers, in percent, with 95% bootstrap intervals over texts. */
export interface ValidationRow {
  readonly corpus: string;
  readonly method: string;
  /** Texts whose called emotion is among those that readers gave. */
  readonly hits: Interval;
  /** Mean F1 over the emotions. */
  readonly macroF1: Interval;
}

/** The emotion of the largest score of each text. @param scores [texts][7] */
export function calledEmotions(scores: readonly (readonly number[])[]): number[] {
  return scores.map(largest);
}

/**
 * Holds called emotions against readers' labels.
 *
 * @param called an index into `ekmanNames` for each text; -1 where nothing was called
 * @param texts held-out texts with labels in `ekmanNames`
 */
export function validateCalls(
  { corpus, method, called }: { readonly corpus: string; readonly method: string; readonly called: readonly number[] },
  texts: readonly LabelledText[],
  stream: Stream,
): ValidationRow {
  const classes = ekmanNames.length;
  const truth = multiHot(
    texts.map(({ labels }) => labels),
    classes,
  );
  const predicted = multiHot(
    called.map((emotion) => (emotion < 0 ? [] : [emotion])),
    classes,
  );
  const hits = called.map((emotion, i) => (texts[i]!.labels.includes(emotion) ? 100 : 0));
  return {
    corpus,
    method,
    hits: bootstrapInterval(hits, mean, { stream: stream.split("hits"), method: "percentile", resamples: 1000 }),
    macroF1: withInterval((t, p) => 100 * multiLabelScores(t, p, classes).macro.f1, [truth, predicted], {
      stream: stream.split("macro-F1"),
      items: texts.length,
      resamples: 200,
    }),
  };
}

/** Share of texts whose called emotion is among the readers', percent. */
export function hitPercent(called: readonly number[], texts: readonly LabelledText[]): number {
  return (100 * called.filter((emotion, i) => texts[i]!.labels.includes(emotion)).length) / texts.length;
}
