import { requireFinite } from "../../../arguments";
import type { Stream } from "../../../random";
import { indexOfSmallest } from "../grid";

/** A setting of the two parameters. */
export interface RateAndThreshold {
  readonly rate: number;
  readonly threshold: number;
}

/** Losses of one trained model by the threshold above which a label is given; smaller is better. */
export interface ThresholdLosses {
  /** On items that the sweep chooses by. */
  readonly validation: (threshold: number) => number;
  /** On items that it never sees. */
  readonly test: (threshold: number) => number;
}

/** Trains a fresh model at each rate, from the same stream. */
export type ThresholdTrials = (rates: readonly number[], stream: Stream) => readonly ThresholdLosses[];

/** A sweep over both parameters beside a setting that was given. */
export interface RateThresholdSweep {
  readonly grid: readonly (RateAndThreshold & { readonly validation: number })[];
  readonly picked: RateAndThreshold & { readonly test: number };
  readonly given: RateAndThreshold & { readonly test: number };
  /** (given - picked) / given of the test losses: above 0 where the sweep is better. */
  readonly relativeGain: number;
}

/** What is swept. */
export interface RateThresholdOptions {
  readonly stream: Stream;
  readonly rates: ArrayLike<number>;
  readonly thresholds: ArrayLike<number>;
  /** The setting to compare with. Default a rate of 1e-4 (001-S12) and a threshold of 0.5. */
  readonly given?: RateAndThreshold;
}

/**
 * Sweeps learning rate and threshold together (000-S13). A model is trained once a rate; thresholds cost nothing more. The
 * pick has the lowest validation loss and is compared with the given setting on test items.
 *
 * @param options.rates distinct
 * @throws RangeError for no rates or thresholds, a rate that occurs twice, or a given test loss that is not above 0
 */
export function sweepRateAndThreshold(trials: ThresholdTrials, options: RateThresholdOptions): RateThresholdSweep {
  const { stream, rates, thresholds, given = { rate: 1e-4, threshold: 0.5 } } = options;
  const swept = Array.from(rates);
  if (new Set(swept).size < swept.length)
    throw new RangeError(`rates: expected distinct rates, got ${swept.join(", ")}`);
  const all = [...new Set([...swept, given.rate])];
  const losses = trials(all, stream.split("trial"));
  const trained = swept.map((rate, i) => ({ rate, losses: losses[i]! }));
  const settings = trained.flatMap(({ rate, losses }) =>
    Array.from(thresholds, (threshold) => ({ rate, threshold, validation: losses.validation(threshold), losses })),
  );
  const best = settings[indexOfSmallest(settings.map(({ validation }) => validation))]!;
  const picked = { rate: best.rate, threshold: best.threshold, test: best.losses.test(best.threshold) };
  const givenTest = losses[all.indexOf(given.rate)]!.test(given.threshold);
  requireFinite("test loss of the given setting", givenTest, { min: Number.MIN_VALUE });
  return {
    grid: settings.map(({ rate, threshold, validation }) => ({ rate, threshold, validation })),
    picked,
    given: { ...given, test: givenTest },
    relativeGain: (givenTest - picked.test) / givenTest,
  };
}
