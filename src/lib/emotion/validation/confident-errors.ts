import { requireFinite } from "../../arguments";
import type { LabelledText } from "../../data";
import type { Stream } from "../../random";
import { bootstrapInterval, mean, type Interval } from "../../statistics";
import { largest } from "../score/distributions";

/** Errors that are told with confidence: what a model that writes no text can still get wrong (001-N5). */
export interface ConfidentErrors {
  readonly wrong: number;
  readonly confident: number;
  /** Right answers above the limit: how far the limit can be reached at all. */
  readonly confidentAndRight: number;
  /** Percent of the wrong ones, with a 95% bootstrap interval; NaN where none is wrong. */
  readonly share: Interval;
}

/**
 * Of the texts whose called emotion no reader gave, how many were called with a confidence above a limit?
 *
 * @param scores [texts][7] that sum to 1; the confidence is the largest
 * @throws RangeError where nothing is wrong
 */
export function confidentErrors(
  scores: readonly (readonly number[])[],
  texts: readonly LabelledText[],
  stream: Stream,
  limit = 0.9,
): ConfidentErrors {
  requireFinite("limit", limit, { min: 0, max: 1 });
  const wrong = scores.filter((score, i) => !texts[i]!.labels.includes(largest(score)));
  const above = wrong.map((score): number => (Math.max(...score) > limit ? 100 : 0));
  const sure = scores.filter((score) => Math.max(...score) > limit).length;
  const confident = above.filter((value) => value > 0).length;
  return {
    wrong: wrong.length,
    confident,
    confidentAndRight: sure - confident,
    share:
      above.length === 0
        ? { estimate: NaN, low: NaN, high: NaN, level: 0.95 }
        : bootstrapInterval(above, mean, { stream, method: "percentile", resamples: 1000 }),
  };
}
