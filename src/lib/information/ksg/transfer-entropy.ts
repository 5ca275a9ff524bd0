import { requireInteger, requireOneOf, requireSameLength } from "../../arguments";
import { estimate, type EstimateOptions, type InformationEstimate } from "./estimate";
import { conditionalFormula } from "./formulas";
import { consecutiveParts } from "./interval";
import { permuted, shifted } from "./surrogates";
import { prepare } from "./variables";

/** Which past is looked at. */
export interface TransferLags {
  /** Steps from the newest source value to the target's future. Default 1. */
  readonly lag?: number;
  /** How many past values of the target are known. Default 1. */
  readonly history?: number;
  /** How many past values of the source are looked at, the newest `lag` steps back. Default 1. */
  readonly sourceHistory?: number;
}

/** Settings of transfer entropy. */
export interface TransferEntropyOptions extends EstimateOptions, TransferLags {
  /** "shift" (default) turns the source in time and keeps its dynamics; "permute" destroys them too. */
  readonly surrogate?: "shift" | "permute";
}

/** A target's future with the pasts that may explain it, one column a past value, all of one length. */
export interface Transitions {
  /** [transitions] y at t + 1 */
  readonly future: Float64Array;
  /** [sourceHistory][transitions] x at t + 1 - lag, and before */
  readonly source: readonly Float64Array[];
  /** [history][transitions] y at t, and before */
  readonly past: readonly Float64Array[];
}

/**
 * Aligns two series for transfer entropy from x to y.
 *
 * @param x [time] source
 * @param y [time] target
 * @throws RangeError if the lengths differ or no transition is left
 */
export function transitions(x: ArrayLike<number>, y: ArrayLike<number>, lags: TransferLags = {}): Transitions {
  const { lag = 1, history = 1, sourceHistory = 1 } = lags;
  requireSameLength("transferEntropy", { x, y });
  requireInteger("lag", lag, { min: 1 });
  requireInteger("history", history, { min: 1 });
  requireInteger("sourceHistory", sourceHistory, { min: 1 });
  const first = Math.max(history, lag + sourceHistory - 1);
  if (y.length <= first) throw new RangeError(`transferEntropy: expected more than ${first} samples, got ${y.length}`);
  const back = (series: ArrayLike<number>, steps: number): Float64Array =>
    Float64Array.from({ length: y.length - first }, (_, i) => series[first + i - steps]!);
  return {
    future: back(y, 0),
    source: Array.from({ length: sourceHistory }, (_, j) => back(x, lag + j)),
    past: Array.from({ length: history }, (_, j) => back(y, 1 + j)),
  };
}

/**
 * Transfer entropy x → y: how much the source's past tells about the target's next value beyond the target's own past,
 * I(y_t+1; x_t+1-lag ... | y_t ... ), by nearest neighbours.
 *
 * The interval's parts are runs of time, so that dependence in time widens it.
 *
 * @param x [time] source
 * @param y [time] target
 * @returns nats; `samples` is the number of transitions
 * @throws RangeError for NaN or infinite numbers, unequal lengths, too few samples for the lags, k outside 1 ... transitions - 1
 * @see 003-S22. Schreiber 2000; estimator of Frenzel and Pompe 2007, as in JIDT.
 */
export function transferEntropy(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: TransferEntropyOptions = {},
): InformationEstimate {
  const { surrogate = "shift" } = options;
  requireOneOf("surrogate", surrogate, ["shift", "permute"]);
  const { future, source, past } = transitions(x, y, options);
  const variables = prepare("transferEntropy", { x: source, y: future, past }, options.k ?? 4, options);
  const [from = [], to = [], known = []] = variables;
  const disturb = surrogate === "shift" ? shifted : permuted;
  return estimate(
    {
      formula: conditionalFormula,
      variables,
      surrogate: (stream) => [disturb(from, stream), to, known],
      partition: consecutiveParts,
    },
    options,
  );
}
