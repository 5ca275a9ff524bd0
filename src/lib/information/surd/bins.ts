import { requireAllFinite, requireInteger, requireOneOf } from "../../arguments";

/** Equal width between the extremes, or equally many samples in each bin. */
export type Binning = "width" | "rank";

/** A variable turned into bin numbers. */
export interface Coded {
  /** Bin of each sample, 0 ... states - 1. */
  readonly codes: Uint16Array;
  /** Number of bins, occupied or not. */
  readonly states: number;
}

const MAX_BINS = 65_535;

/**
 * Bin numbers of a variable.
 *
 * "width": equal width from smallest to largest value, each bin closed on the left, the last one on both sides; the edges
 * are NumPy's (histogramdd). A constant variable falls into bin 0 whole. "rank": edges at the quantiles, so that heavy tails
 * and divergent signals keep their resolution; equal values share a bin.
 *
 * @throws RangeError for NaN or infinite values, fewer than two samples, more bins than samples, or a spread that overflows
 * @see Martinez-Sanchez et al. 2024: equal-width bins; rank bins are ours
 */
export function code(name: string, values: ArrayLike<number>, bins: number, binning: Binning = "width"): Coded {
  return windowCoder(name, values, bins, binning)(0, values.length);
}

/** Bin numbers of the samples from `start` up to `end`, binned by what lies between them. */
export type WindowCoder = (start: number, end: number) => Coded;

/** A variable that is binned in several windows. Windows with the same extremes share one pass over the signal. */
export function windowCoder(
  name: string,
  values: ArrayLike<number>,
  bins: number,
  binning: Binning = "width",
): WindowCoder {
  requireOneOf("binning", binning, ["width", "rank"]);
  requireInteger("bins", bins, { min: 1, max: MAX_BINS });
  const signal = values instanceof Float64Array ? values : Float64Array.from(values);
  const rangeOf = windowRange(name, signal);
  const known = new Map<string, Uint16Array>();
  return (start, end) => {
    requireSamples(name, end - start, bins);
    if (binning === "rank") return { codes: byRank(name, signal.subarray(start, end), bins), states: bins };
    const [low, high] = rangeOf(start, end);
    const key = `${low} ${high}`;
    const codes = known.get(key) ?? byWidth(signal, low, high, bins);
    known.set(key, codes);
    return { codes: codes.subarray(start, end), states: bins };
  };
}

function requireSamples(name: string, samples: number, bins: number): void {
  if (samples < 2) throw new RangeError(`${name}: expected at least 2 samples, got ${samples}`);
  if (bins > samples) {
    throw new RangeError(`bins: expected at most as many as ${name} has samples (${samples}), got ${bins}`);
  }
}

/** Bins between given extremes; what lies outside goes to the nearest bin. */
function byWidth(signal: Float64Array, low: number, high: number, bins: number): Uint16Array {
  const codes = new Uint16Array(signal.length);
  if (low === high) return codes;
  const edges = widthEdges(low, high, bins);
  const last = bins - 1;
  const perUnit = bins / (high - low);
  for (let i = 0; i < signal.length; i++) {
    const x = signal[i]!;
    // The product is a first guess; the edges decide, since rounding can put it one bin off.
    let bin = Math.max(0, Math.min(last, ((x - low) * perUnit) | 0));
    while (bin > 0 && x < edges[bin]!) bin--;
    while (bin < last && x >= edges[bin + 1]!) bin++;
    codes[i] = bin;
  }
  return codes;
}

const BLOCK = 4096;

/** Smallest and largest value of any window, from those of blocks that are read once. */
function windowRange(name: string, signal: Float64Array): (start: number, end: number) => Range {
  let blocks: Range[] | undefined;
  return (start, end) => {
    blocks ??= Array.from({ length: Math.ceil(signal.length / BLOCK) }, (_, i) =>
      range(signal.subarray(i * BLOCK, (i + 1) * BLOCK)),
    );
    const first = Math.ceil(start / BLOCK);
    const last = Math.max(first, Math.floor(end / BLOCK));
    const ends = [signal.subarray(start, Math.min(end, first * BLOCK)), signal.subarray(last * BLOCK, end)];
    const parts = [...blocks.slice(first, last), ...ends.map(range)];
    const low = parts.reduce((least, [value]) => Math.min(least, value), Infinity);
    const high = parts.reduce((most, [, value]) => Math.max(most, value), -Infinity);
    if (!Number.isFinite(high - low)) refuseRange(name, signal.subarray(start, end), low, high);
    return [low, high];
  };
}

type Range = readonly [low: number, high: number];

/** Smallest and largest value; NaN for both where a value is NaN or infinite: its difference from itself is not 0. */
function range(signal: Float64Array): Range {
  let low = Infinity;
  let high = -Infinity;
  let check = 0;
  for (let i = 0; i < signal.length; i++) {
    const x = signal[i]!;
    if (x < low) low = x;
    if (x > high) high = x;
    check += x - x;
  }
  return check === 0 ? [low, high] : [NaN, NaN];
}

function refuseRange(name: string, window: Float64Array, low: number, high: number): never {
  requireAllFinite(name, window);
  throw new RangeError(`${name}: expected a spread below 1.8e308, got ${low} to ${high}; use binning "rank"`);
}

/** NumPy's linspace: the step is rounded first, then multiplied, and the end is exact. */
function widthEdges(low: number, high: number, bins: number): Float64Array {
  const step = (high - low) / bins;
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => i * step + low);
  edges[bins] = high;
  return edges;
}

function byRank(name: string, signal: Float64Array, bins: number): Uint16Array {
  requireAllFinite(name, signal);
  const sorted = signal.slice().sort();
  const edges = Float64Array.from({ length: bins - 1 }, (_, i) => sorted[Math.ceil(((i + 1) * signal.length) / bins)]!);
  return Uint16Array.from(signal, (x) => edgesUpTo(edges, x));
}

/** How many ascending edges lie at or below x. */
function edgesUpTo(edges: Float64Array, x: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
