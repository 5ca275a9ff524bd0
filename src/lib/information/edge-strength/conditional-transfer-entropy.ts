import { requireInteger, requireSameLength } from "../../arguments";
import { conditionalMutualInformation, type ConditionalOptions } from "../ksg/conditional";
import type { InformationEstimate } from "../ksg/estimate";
import { transitions, type TransferLags } from "../ksg/transfer-entropy";

/** Settings of conditional transfer entropy. */
export interface ConditionalTransferOptions extends ConditionalOptions, TransferLags {
  /** How many past values of each mediator are known, the newest one step back. Default 1. */
  readonly mediatorHistory?: number;
}

/**
 * Transfer entropy x -> y given mediators: what the source's past tells about the target's next value beyond the past of the
 * target *and of the mediators*, I(y_t+1; x_t+1-lag ... | y_t ..., m_t ...), by nearest neighbours. It vanishes where x acts on
 * y through the mediators alone.
 *
 * The p-value's surrogates permute the source among times at which target and mediators were alike.
 *
 * @param x [time] source
 * @param y [time] target
 * @param mediators [mediators][time]; none gives plain transfer entropy with local surrogates
 * @returns nats; `samples` is the number of transitions
 * @throws RangeError for NaN or infinite numbers, unequal lengths, or too few samples for the lags
 * @see 003-S22, 003-E13. Lizier, Prokopenko and Zomaya 2008; p-value after Runge 2018.
 */
export function conditionalTransferEntropy(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  mediators: readonly ArrayLike<number>[],
  options: ConditionalTransferOptions = {},
): InformationEstimate {
  const { mediatorHistory = 1 } = options;
  requireSameLength("conditionalTransferEntropy", {
    y,
    ...Object.fromEntries(mediators.map((series, i) => [`mediators[${i}]`, series])),
  });
  const { future, source, past } = transitions(x, y, options);
  const first = y.length - future.length;
  requireInteger("mediatorHistory", mediatorHistory, { min: 1, max: first });
  const known = mediators.flatMap((series) =>
    Array.from({ length: mediatorHistory }, (_, back) => lagged(series, first - 1 - back, future.length)),
  );
  return conditionalMutualInformation(source, future, [...past, ...known], options);
}

function lagged(series: ArrayLike<number>, start: number, length: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => series[start + i]!);
}
