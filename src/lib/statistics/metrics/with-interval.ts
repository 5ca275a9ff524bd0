import { requireFinite, requireInteger, requireOneOf } from "../../arguments";
import { resample, type Stream } from "../../random";
import type { Interval } from "../bootstrap";
import { quantile } from "../moments";

/** How an interval over items is made. */
export interface MetricIntervalOptions {
  readonly stream: Stream;
  /** Number of items; default the length of the first column. Tables of several numbers an item are [N, C] row-major. */
  readonly items?: number;
  /** Default 0.95. */
  readonly level?: number;
  /** Number of resamples, default 1,000. */
  readonly resamples?: number;
  /**
   * "percentile" (default) takes the quantiles of the resampled metric; "basic" mirrors them at the estimate, which is right
   * for a metric that resampling biases, such as a calibration error or the best of several.
   */
  readonly method?: "percentile" | "basic";
}

/** An interval and how often the resampled metric had no value. */
export interface MetricInterval extends Interval {
  /** Share of resamples where the metric was NaN, as AUC is without positive items; they were left out. */
  readonly undefinedShare: number;
}

/** What a metric is called with: a Float64Array a column. */
export type ColumnsOf<Columns extends readonly unknown[]> = { [K in keyof Columns]: Float64Array };

/**
 * A metric with its bootstrap interval over items: what other items of the same kind would give. It says nothing of other
 * seeds or trainings; see `pairedDifference` and `studentInterval` for those.
 *
 * @param metric computed from columns of the resampled items, e.g. `(t, p) => macroF1(t, p)`
 * @param columns lists that are resampled together, e.g. `[truth, predicted]`
 * @throws RangeError if the columns don't fit the number of items, or the metric is undefined on all of them, or on more than
 *   half of the resamples
 * @see Efron and Tibshirani 1993
 */
export function withInterval<Columns extends readonly [ArrayLike<number>, ...ArrayLike<number>[]]>(
  metric: (...columns: ColumnsOf<Columns>) => number,
  columns: Columns,
  { stream, items = columns[0].length, level = 0.95, resamples = 1000, method = "percentile" }: MetricIntervalOptions,
): MetricInterval {
  requireInteger("items", items, { min: 1 });
  requireFinite("level", level, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
  requireInteger("resamples", resamples, { min: 100 });
  requireOneOf("method", method, ["percentile", "basic"]);
  columns.forEach((values, i) => {
    if (values.length === 0 || values.length % items !== 0) {
      throw new RangeError(`columns[${i}]: expected a multiple of ${items} numbers, got ${values.length}`);
    }
  });

  const estimate = metric(...eachColumn(columns, (values) => Float64Array.from(values)));
  requireFinite("metric(columns)", estimate);
  const draw = (): number => {
    const chosen = resample(stream, items);
    return metric(...eachColumn(columns, (values) => rowsOf(values, chosen, items)));
  };
  const defined = Array.from({ length: resamples }, draw).filter((value) => !Number.isNaN(value));
  if (defined.length < resamples / 2) {
    throw new RangeError(`metric: expected a number on most resamples, got ${defined.length} of ${resamples}`);
  }
  const [low, high] = [quantile(defined, (1 - level) / 2), quantile(defined, (1 + level) / 2)];
  const limits = method === "basic" ? { low: 2 * estimate - high, high: 2 * estimate - low } : { low, high };
  return { estimate, ...limits, level, undefinedShare: 1 - defined.length / resamples };
}

/** `columns.map`, which TypeScript does not know to keep the length of a tuple. */
function eachColumn<Columns extends readonly ArrayLike<number>[]>(
  columns: Columns,
  copy: (values: ArrayLike<number>) => Float64Array,
): ColumnsOf<Columns> {
  return columns.map(copy) as ColumnsOf<Columns>;
}

function rowsOf(values: ArrayLike<number>, chosen: ArrayLike<number>, items: number): Float64Array {
  const width = values.length / items;
  return Float64Array.from({ length: values.length }, (_, i) => {
    return values[chosen[Math.floor(i / width)]! * width + (i % width)]!;
  });
}
