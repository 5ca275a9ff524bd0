import { requireInteger } from "../../arguments";
import { shareMoved, type HistogramOptions } from "./histogram";

/**
 * Rolling windows over a series: [0, width), [step, step + width), ...; an incomplete last one is left out.
 *
 * @param step default `width`: windows that don't overlap
 * @throws RangeError for a series shorter than one window
 */
export function rollingWindows(values: ArrayLike<number>, width: number, step: number = width): Float64Array[] {
  requireInteger("width", width, { min: 1, max: values.length });
  requireInteger("step", step, { min: 1 });
  const all = Float64Array.from(values);
  const count = Math.floor((all.length - width) / step) + 1;
  return Array.from({ length: count }, (_, i) => all.slice(i * step, i * step + width));
}

/**
 * The rate at which a distribution changes (002-S7): the share of it that moved since the window before, 0 to 1 a window, by
 * bins that the first window defines.
 *
 * @param windows at least two
 * @returns one number for each window but the first
 */
export function changeRates(windows: readonly ArrayLike<number>[], options: HistogramOptions = {}): Float64Array {
  requireInteger("windows.length", windows.length, { min: 2 });
  return Float64Array.from(windows.slice(1), (current, i) => shareMoved(windows[i]!, current, options));
}
