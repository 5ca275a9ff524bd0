import { requireInteger } from "../../arguments";
import { shareInterval, type Band } from "../diagnostics/binomial";
import { alarms, type AlarmRule } from "./alarms";

/** How streams with a shift were watched. */
export interface Detection {
  /** Share of streams with an alarm before the shift. */
  readonly falseAlarms: number;
  /** Share of the others with an alarm at or after it, and its 95% interval. */
  readonly detected: number;
  readonly interval: Band;
  /** Windows from the shift to the alarm, 1 for the window of the shift itself, of each stream that detected it. */
  readonly delays: readonly number[];
}

/**
 * Detection over streams (002-E3): what alarms before the shift is false, what comes after is delayed.
 *
 * @param streams readings of each stream, at least one
 * @param shiftAt index of the first reading after the shift; the length of the streams if there is none
 */
export function detection(streams: readonly ArrayLike<number>[], shiftAt: number, rule: AlarmRule): Detection {
  requireInteger("streams.length", streams.length, { min: 1 });
  requireInteger("shiftAt", shiftAt, { min: 0 });
  const first = streams.map((readings) => alarms(readings, rule)[0]);
  const early = first.filter((at) => at !== undefined && at < shiftAt).length;
  const delays = first.filter((at) => at !== undefined).flatMap((at) => (at >= shiftAt ? [at - shiftAt + 1] : []));
  const watched = streams.length - early;
  return {
    falseAlarms: early / streams.length,
    detected: watched === 0 ? NaN : delays.length / watched,
    interval: watched === 0 ? { low: 0, high: 1 } : shareInterval(delays.length, watched),
    delays,
  };
}
