import { requireFinite, requireInteger } from "../../../arguments";
import { permutation, type Stream } from "../../../random";
import { mean, pearson, standardDeviation, surrogatePValue } from "../../../statistics";
import type { RateRange } from "../grid";

/** One point of the sweep that the original recorded. */
export interface RecordedPoint {
  readonly rate: number;
  /** Of five, from 0 (coarse). */
  readonly stage: number;
  /** On at most 40 items. */
  readonly validation: number;
  readonly training: number;
  /** (first - last) / first training loss of the first epoch; larger is better. */
  readonly convergenceRate: number;
}

/**
 * Reads the recorded sweep, hierarchical_lr_sweep_20250822_193731.json: 25 points, each 3 epochs of 50 steps of 2 items.
 *
 * @throws RangeError that names what is missing
 * @see 001-S8, 001-F2, 001-N1
 */
export function parseRecordedSweep(json: string): RecordedPoint[] {
  const { all_results: results } = JSON.parse(json) as { all_results?: unknown };
  if (!Array.isArray(results)) throw new RangeError("recorded sweep: expected a list all_results, got none");
  return results.map((point: Readonly<Record<string, unknown>>, i) => {
    const read = (name: string): number => {
      const value = Number(point[name] ?? NaN);
      requireFinite(`all_results[${i}].${name}`, value);
      return value;
    };
    return {
      rate: read("lr"),
      stage: read("stage"),
      validation: read("val_loss"),
      training: read("train_loss"),
      convergenceRate: read("convergence_rate"),
    };
  });
}

/** Whether losses over the rate are a curve or noise. */
export interface SweepNoise {
  readonly points: number;
  /** Largest minus smallest loss. */
  readonly range: number;
  readonly deviation: number;
  /** Of the loss with the logarithm of the rate. */
  readonly correlation: number;
  /** Two-sided permutation p-value of the correlation. */
  readonly correlationP: number;
  /**
   * Von Neumann's ratio: mean squared difference of neighbouring rates over twice the variance. About 1 for noise, near 0
   * for a smooth curve.
   */
  readonly ratio: number;
  /** Share of random orders with a ratio as small: small where the rate shapes the loss. */
  readonly ratioP: number;
}

/**
 * Is a sweep's loss a function of the rate, or would shuffled losses look the same?
 *
 * @param points at least three
 * @param permutations default 9,999
 * @throws RangeError where rates or losses don't vary
 * @see von Neumann 1941, "Distribution of the ratio of the mean square successive difference to the variance"
 */
export function sweepNoise(
  points: readonly { readonly rate: number; readonly loss: number }[],
  { stream, permutations = 9999 }: { readonly stream: Stream; readonly permutations?: number },
): SweepNoise {
  const sorted = [...points].sort((a, b) => a.rate - b.rate);
  const losses = sorted.map(({ loss }) => loss);
  const logs = sorted.map(({ rate }) => Math.log(rate));
  const correlation = pearson(logs, losses);
  requireFinite("correlation of rates and losses", correlation);
  const shuffledLosses = (): number[] => Array.from(permutation(stream, losses.length), (i) => losses[i]!);
  const against = { length: permutations };
  const ratio = neumannRatio(losses);
  return {
    points: points.length,
    range: Math.max(...losses) - Math.min(...losses),
    deviation: standardDeviation(losses),
    correlation,
    correlationP: surrogatePValue(correlation, against, () => pearson(logs, shuffledLosses()), "two-sided"),
    ratio,
    ratioP: surrogatePValue(ratio, against, () => neumannRatio(shuffledLosses()), "less"),
  };
}

function neumannRatio(losses: readonly number[]): number {
  const squares = losses.slice(1).map((loss, i) => (loss - losses[i]!) ** 2);
  return mean(squares) / (2 * standardDeviation(losses) ** 2);
}

/** Points whose rates hardly differ: as good as repetitions of one point. */
export interface NearRepeats {
  readonly points: number;
  readonly lowest: number;
  readonly highest: number;
  /** Standard deviation of the losses. */
  readonly deviation: number;
  /** That of all points: if the rate mattered, it would be larger. */
  readonly overall: number;
  /** Lead of the best of all points over the second best. */
  readonly lead: number;
}

/**
 * What nearly equal rates gave, beside what all rates gave.
 *
 * @throws RangeError for fewer than two points between `from` and `to`
 */
export function nearRepeats(
  points: readonly { readonly rate: number; readonly loss: number }[],
  { from, to }: RateRange,
): NearRepeats {
  const losses = points.map(({ loss }) => loss).sort((a, b) => a - b);
  const near = points.filter(({ rate }) => rate >= from && rate <= to).map(({ loss }) => loss);
  requireInteger(`number of points in [${from}, ${to}]`, near.length, { min: 2 });
  return {
    points: near.length,
    lowest: Math.min(...near),
    highest: Math.max(...near),
    deviation: standardDeviation(near),
    overall: standardDeviation(losses),
    lead: losses[1]! - losses[0]!,
  };
}
