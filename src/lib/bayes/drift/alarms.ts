import { requireAllFinite, requireFinite, requireInteger } from "../../arguments";

/** How readings become alarms. */
export interface AlarmRule {
  /** A reading above it counts. */
  readonly threshold: number;
  /** How many successive readings must be above. Default 3 (002-C1). */
  readonly run?: number;
}

/**
 * The windows at which an alarm is given: those that complete a run above the threshold. After an alarm a new run is counted, as
 * after a retraining.
 *
 * @param readings one a window, e.g. KL in nats
 * @see 002-A3, 002-F2
 */
export function alarms(readings: ArrayLike<number>, { threshold, run = 3 }: AlarmRule): number[] {
  requireAllFinite("readings", readings);
  requireFinite("threshold", threshold);
  requireInteger("run", run, { min: 1 });
  const found: number[] = [];
  let above = 0;
  for (let i = 0; i < readings.length; i++) {
    above = readings[i]! > threshold ? above + 1 : 0;
    if (above < run) continue;
    found.push(i);
    above = 0;
  }
  return found;
}

/** What a threshold is calibrated to. */
export interface CalibrationRule {
  /** Most of the streams without drift that may give an alarm, e.g. 0.05. */
  readonly falseAlarmRate: number;
  /** Default 3. */
  readonly run?: number;
}

/**
 * The lowest threshold under which a further stream without drift gives an alarm with at most the stated probability, whatever
 * the readings' distribution: an order statistic of the level that each stream holds for a whole run.
 *
 * @param still readings of exchangeable streams without drift, all as long as those to be watched
 * @throws RangeError for too few streams: a rate of 5% needs 19
 */
export function calibrateThreshold(still: readonly ArrayLike<number>[], rule: CalibrationRule): number {
  const { falseAlarmRate, run = 3 } = rule;
  requireFinite("falseAlarmRate", falseAlarmRate, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
  requireInteger("run", run, { min: 1 });
  const place = Math.ceil((still.length + 1) * (1 - falseAlarmRate) - 1e-9);
  if (place > still.length || still.length === 0) {
    const needed = Math.ceil(1 / falseAlarmRate - 1e-9) - 1;
    throw new RangeError(
      `still: expected at least ${needed} streams for a rate of ${falseAlarmRate}, got ${still.length}`,
    );
  }
  const held = still.map((readings, i) => highestRun(`still[${i}]`, readings, run)).sort((a, b) => a - b);
  return held[place - 1]!;
}

/** The highest level that `run` successive readings all reach. */
function highestRun(name: string, readings: ArrayLike<number>, run: number): number {
  requireAllFinite(name, readings);
  requireInteger(`${name}.length`, readings.length, { min: run });
  let most = -Infinity;
  for (let end = run; end <= readings.length; end++) {
    let least = Infinity;
    for (let i = end - run; i < end; i++) least = Math.min(least, readings[i]!);
    most = Math.max(most, least);
  }
  return most;
}
