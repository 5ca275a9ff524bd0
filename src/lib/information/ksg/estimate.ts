import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { surrogatePValue } from "../../statistics";
import type { Columns, Formula } from "./formulas";
import { subsamplingInterval, type InformationInterval, type IntervalOptions, type Partition } from "./interval";
import { isConstant, requireStream, tieShare, type Preparation } from "./variables";

/** Settings that all estimators share. */
export interface EstimateOptions extends Preparation, IntervalOptions {
  /** Number of neighbours; smaller has less bias, larger less variance. Default 4 (003-S21). */
  readonly k?: number;
  /** Number of surrogates for the p-value; at least 19 for a test at 5%. Default 0: no p-value. */
  readonly permutations?: number;
}

/** An estimate of mutual information, conditional mutual information or transfer entropy. */
export interface InformationEstimate {
  /** Nats. May be slightly negative where the truth is near 0; nothing is cut off. */
  readonly nats: number;
  /** Number of neighbours. */
  readonly k: number;
  /** Number of samples; for transfer entropy, of transitions. */
  readonly samples: number;
  /**
   * Largest share, over all columns, of samples whose value occurs more than once. The estimators assume continuous
   * variables: with more than a few per cent use `noise` or the discrete estimators.
   */
  readonly ties: number;
  /** p-value against independence, (1 + surrogates at or above) / (1 + permutations), if `permutations` > 0. */
  readonly p?: number;
  /** Interval for the sampling error, if `level` was given. */
  readonly interval?: InformationInterval;
}

/** What an estimator hands over: how to compute, how to make a surrogate, how to cut the samples. */
export interface EstimatePlan {
  readonly formula: Formula;
  readonly variables: readonly Columns[];
  readonly surrogate: (stream: Stream) => readonly Columns[];
  readonly partition: Partition;
}

/** Estimate, p-value and interval of one plan. A constant x or y shares no information: exactly 0, p = 1, no width. */
export function estimate(plan: EstimatePlan, options: EstimateOptions): InformationEstimate {
  const { k = 4, permutations = 0, level } = options;
  requireInteger("permutations", permutations, { min: 0 });
  const { formula, variables } = plan;
  const degenerate = isConstant(variables[0]!) || isConstant(variables[1]!);
  const safe: Formula = degenerate ? () => 0 : formula;
  const nats = safe(variables, k);
  const result = { nats, k, samples: variables[0]![0]!.length, ties: tieShare(variables) };
  return {
    ...result,
    ...(permutations > 0 && { p: degenerate ? 1 : pValue(plan, nats, k, permutations, options) }),
    ...(level !== undefined && { interval: subsamplingInterval(safe, plan, nats, { ...options, k, level }) }),
  };
}

function pValue(plan: EstimatePlan, nats: number, k: number, permutations: number, { stream }: Preparation): number {
  const source = requireStream("permutations", stream).split("surrogates");
  return surrogatePValue(nats, { length: permutations }, (i) => plan.formula(plan.surrogate(source.split(i)), k));
}

/** Nats in bits. */
export function toBits(nats: number): number {
  return nats / Math.LN2;
}
