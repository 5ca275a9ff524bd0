import { requireFinite, requireInteger } from "../../arguments";
import { normal, type Stream } from "../../random";
import { windowError, type ErrorStatistic, type PhaseControllerOptions } from "./phase-controller";
import type { Drift } from "./decision-world";

/** One question to a trigger: how often does it fire at this error and this noise? */
export interface TriggerQuestion extends Pick<PhaseControllerOptions, "threshold" | "window" | "statistic"> {
  /** True mean absolute error of delta-utility; 0 where the model is right. */
  readonly error: number;
  /** Standard deviation of the noise of observed outcomes. */
  readonly noise: number;
  /** Default "shift": the error is the same at each decision; "tilt": normal over decisions, with that mean absolute value. */
  readonly drift?: Drift;
}

/** How often a trigger fires. */
export interface TriggerRate {
  readonly fired: number;
  readonly trials: number;
  /** fired / trials. */
  readonly rate: number;
}

/**
 * How often a full window crosses the threshold, by simulation: the false-alarm rate at an error of 0, the hit rate at an error
 * above the threshold (000-C19).
 *
 * @param trials windows of decisions that are drawn afresh; at least 1
 * @throws RangeError for an option outside of its range
 */
export function triggerRate(stream: Stream, question: TriggerQuestion, trials: number): TriggerRate {
  const { threshold = 0.2, window = 1, statistic = "mean-absolute", error, noise, drift = "shift" } = question;
  requireInteger("trials", trials, { min: 1 });
  requireInteger("window", window, { min: 1 });
  for (const [name, value] of Object.entries({ threshold, error, noise })) requireFinite(name, value, { min: 0 });
  const drawn = new Float64Array(window);
  let fired = 0;
  for (let trial = 0; trial < trials; trial++) {
    for (let i = 0; i < window; i++) drawn[i] = drawError(stream, error, drift) + noise * normal(stream);
    if (windowError(drawn, statistic, noise) > threshold) fired++;
  }
  return { fired, trials, rate: fired / trials };
}

/** Rates of a trigger at the two errors that matter. */
export interface TriggerOperatingPoint {
  readonly statistic: ErrorStatistic;
  readonly window: number;
  readonly noise: number;
  readonly threshold: number;
  /** Share of windows that fire while the model is right. */
  readonly falseAlarm: number;
  /** Share that fires at the injected error. */
  readonly hit: number;
}

/** What a map of operating points goes over. */
export interface TriggerMapOptions {
  readonly windows: readonly number[];
  readonly noises: readonly number[];
  /** Default ["mean-absolute"]. */
  readonly statistics?: readonly ErrorStatistic[];
  /** Default [0.2]. */
  readonly thresholds?: readonly number[];
  /** The error that should be found; default 0.3. */
  readonly error?: number;
  /** Default "shift". */
  readonly drift?: Drift;
  /** Windows a point; default 2,000. */
  readonly trials?: number;
}

/** False-alarm and hit rates over windows, noises and statistics (000-C19). Each point draws from a stream of its own. */
export function triggerMap(stream: Stream, options: TriggerMapOptions): TriggerOperatingPoint[] {
  const { windows, noises, statistics = ["mean-absolute"], thresholds = [0.2] } = options;
  const { error = 0.3, drift = "shift", trials = 2000 } = options;
  return statistics.flatMap((statistic) =>
    thresholds.flatMap((threshold) =>
      windows.flatMap((window) =>
        noises.map((noise) => {
          const own = stream.split(`${statistic} ${threshold} ${window} ${noise}`);
          const question = { statistic, threshold, window, noise, drift };
          const falseAlarm = triggerRate(own.split("right"), { ...question, error: 0 }, trials).rate;
          const hit = triggerRate(own.split("wrong"), { ...question, error }, trials).rate;
          return { ...question, falseAlarm, hit };
        }),
      ),
    ),
  );
}

function drawError(stream: Stream, error: number, drift: Drift): number {
  return drift === "shift" ? error : error * Math.sqrt(Math.PI / 2) * normal(stream);
}
