import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { requireFinite, requireInteger } from "../../arguments";
import { permutation, type Stream } from "../../random";
import { variance } from "../../statistics";
import type { Columns, Formula } from "./formulas";
import { requireStream } from "./variables";

/** How the interval is made. */
export interface IntervalOptions {
  /** Share of repeated experiments whose interval is to hold the estimator's mean, e.g. 0.95. Default: no interval. */
  readonly level?: number;
  /** Number of disjoint parts that the samples are cut into. Default 10. */
  readonly parts?: number;
  /** Number of random cuts that the variance is averaged over; time series have one cut. Default 4. */
  readonly cuts?: number;
}

/** Limits for the sampling error of an estimate, nats. */
export interface InformationInterval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** Cuts `samples` into `parts` disjoint index sets. */
export type Partition = (samples: number, parts: number, stream: Stream) => Int32Array[];

/** Random parts, for independent samples. */
export const randomParts: Partition = (samples, parts, stream) => slices(permutation(stream, samples), parts);

/** Runs of neighbouring samples, for time series: dependence within a run stays inside it. */
export const consecutiveParts: Partition = (samples, parts) =>
  slices(
    Int32Array.from({ length: samples }, (_, i) => i),
    parts,
  );

/**
 * Interval from the spread of the estimate over disjoint parts of the samples: its variance falls as 1/samples, so
 * var(N) = var(N / parts) / parts; the limits are Student's with parts - 1 degrees of freedom.
 *
 * A bootstrap cannot be used here: a sample drawn with replacement holds copies, and a copy at distance 0 is a neighbour
 * that the estimator takes for dependence. The interval is about chance, not about the bias at finite sample size.
 *
 * @throws RangeError if a part would hold k samples or fewer
 * @see Holmes and Nemenman 2019, "Estimation of mutual information for real-valued data with error bars and controlled bias"
 */
export function subsamplingInterval(
  formula: Formula,
  { variables, partition }: { readonly variables: readonly Columns[]; readonly partition: Partition },
  nats: number,
  options: IntervalOptions & { readonly k: number; readonly level: number; readonly stream?: Stream },
): InformationInterval {
  const { k, level, parts = 10, cuts = 4, stream } = options;
  const samples = variables[0]![0]!.length;
  requireFinite("level", level, { min: 0, max: 1 });
  requireInteger("parts", parts, { min: 2, max: Math.floor(samples / (k + 1)) });
  requireInteger("cuts", cuts, { min: 1 });
  const source = requireStream("an interval", stream).split("interval");
  const rounds = partition === consecutiveParts ? 1 : cuts;
  let spread = 0;
  for (let round = 0; round < rounds; round++) {
    const sets = partition(samples, parts, source.split(round));
    spread += variance(sets.map((set) => formula(rowsOf(variables, set), k))) / rounds;
  }
  const half = Math.sqrt(spread / parts) * tQuantile(0.5 + level / 2, parts - 1);
  return { low: nats - half, high: nats + half, level };
}

/** The chosen samples of every column. */
export function rowsOf(variables: readonly Columns[], rows: Int32Array): Columns[] {
  return variables.map((columns) => columns.map((column) => Float64Array.from(rows, (row) => column[row]!)));
}

function slices(order: Int32Array, parts: number): Int32Array[] {
  const cut = (part: number): number => Math.floor((part * order.length) / parts);
  return Array.from({ length: parts }, (_, part) => order.subarray(cut(part), cut(part + 1)));
}
