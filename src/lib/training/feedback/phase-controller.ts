import { requireFinite, requireInteger } from "../../arguments";

/** A decision after the fact. */
export interface ObservedDecision {
  /** What the model saw of it. */
  readonly features: Float32Array;
  /** Change of utility that the model expected. */
  readonly predicted: number;
  /** Change of utility that was seen, as far as it can be seen (000-C19). */
  readonly actual: number;
}

/** How an error is read from several decisions. */
export type ErrorStatistic = "mean-absolute" | "noise-corrected";

/** When the hook is called, and what with. */
export interface PhaseControllerOptions {
  /** The error of delta-utility above which the hook is called; > 0. Default 0.2, the paper's (000-S12). */
  readonly threshold?: number;
  /** Decisions over which the error is taken, and that the hook gets; default 1: each decision by itself, as the paper words it. */
  readonly window?: number;
  /** Default "mean-absolute". */
  readonly statistic?: ErrorStatistic;
  /** Standard deviation >= 0 of the noise of an observed outcome, for "noise-corrected"; default 0. */
  readonly outcomeNoise?: number;
  /** What follows a crossing, such as a fine-tuning on the mini-batch. Without it nothing follows (000-N1). */
  readonly hook?: (batch: readonly ObservedDecision[]) => void;
}

/** What the controller made of a decision. */
export interface PhaseObservation {
  /** Error of the window; undefined until it is full. */
  readonly error: number | undefined;
  /** Whether the error lay above the threshold. */
  readonly fired: boolean;
}

/** Watches predictions against outcomes and calls its hook once they drift apart (000-S12). */
export interface PhaseController {
  /** Takes a decision in. After a crossing the window starts empty, since what is in it was predicted by the old weights. */
  observe(decision: ObservedDecision): PhaseObservation;
}

/**
 * A controller that calls its hook when the error of delta-utility exceeds a threshold.
 *
 * @throws RangeError for a threshold that is not above 0, a window below 1, a negative noise
 * @see 000-S12, 000-E6, 000-N1, 000-C19
 */
export function phaseController(options: PhaseControllerOptions = {}): PhaseController {
  const { threshold = 0.2, window = 1, statistic = "mean-absolute", outcomeNoise = 0, hook } = options;
  requireFinite("threshold", threshold, { min: Number.MIN_VALUE });
  requireInteger("window", window, { min: 1 });
  requireFinite("outcomeNoise", outcomeNoise, { min: 0 });
  let recent: ObservedDecision[] = [];
  return {
    observe(decision) {
      requireFinite("predicted", decision.predicted);
      requireFinite("actual", decision.actual);
      recent = [...recent, decision].slice(-window);
      if (recent.length < window) return { error: undefined, fired: false };
      const errors = recent.map(({ predicted, actual }) => actual - predicted);
      const error = windowError(errors, statistic, outcomeNoise);
      const fired = error > threshold;
      if (fired) {
        hook?.(recent);
        recent = [];
      }
      return { error, fired };
    },
  };
}

/**
 * The error that a trigger looks at.
 *
 * "mean-absolute" is the paper's; noise of the outcomes adds to it. "noise-corrected" is the root of the mean square less the
 * noise's variance (0 where that is negative), which stays right on average.
 */
export function windowError(errors: ArrayLike<number>, statistic: ErrorStatistic, outcomeNoise = 0): number {
  let [absolute, square] = [0, 0];
  for (let i = 0; i < errors.length; i++) {
    absolute += Math.abs(errors[i]!) / errors.length;
    square += errors[i]! ** 2 / errors.length;
  }
  return statistic === "mean-absolute" ? absolute : Math.sqrt(Math.max(0, square - outcomeNoise ** 2));
}
