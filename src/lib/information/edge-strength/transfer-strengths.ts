import type { Stream } from "../../random";
import { transferEntropy } from "../ksg/transfer-entropy";
import type { Series } from "../systems/simulate";
import { conditionalTransferEntropy } from "./conditional-transfer-entropy";

/** A link whose strength is asked for. */
export interface TransferLink {
  readonly from: string;
  readonly to: string;
  /** Mediators that are held known; none by default. */
  readonly given?: readonly string[];
}

/** How strong a link is. */
export interface TransferStrength extends TransferLink {
  readonly given: readonly string[];
  /** Transfer entropy, nats; conditional on the mediators where there are some. */
  readonly nats: number;
  /** p-value against no transfer. */
  readonly p: number;
}

/** Settings of the strengths. */
export interface TransferStrengthOptions {
  /** Source of the surrogates. */
  readonly stream: Stream;
  /** Steps from source to target. Default 1. */
  readonly lag?: number;
  /** How many past values of the target, and of each mediator, are known. Default 1. */
  readonly history?: number;
  /** Number of neighbours. Default 4. */
  readonly k?: number;
  /** Number of surrogates. Default 99. */
  readonly permutations?: number;
}

/**
 * The strength of causal links between series as transfer entropy, each with a permutation p-value (003-S22: "each causal
 * path's strength is quantified by transfer entropy"). Without mediators the surrogates turn the source in time, with mediators
 * they permute it locally. Series are brought to variance 1.
 *
 * Transfer entropy has no sign, and is not a coefficient: it grows with a coefficient's size while noise stays the same.
 *
 * @throws RangeError for a name that no series has
 * @see 003-S22, 003-E13. Schreiber 2000.
 */
export function transferStrengths(
  series: Series,
  links: readonly TransferLink[],
  { stream, lag = 1, history = 1, k = 4, permutations = 99 }: TransferStrengthOptions,
): readonly TransferStrength[] {
  const column = (name: string): Float64Array => {
    const values = series[name];
    if (values) return values;
    throw new RangeError(`links: expected series among ${Object.keys(series).join(", ")}, got ${name}`);
  };
  return links.map(({ from, to, given = [] }) => {
    const chance = stream.split(`${from} ${to} | ${given.join(" ")}`);
    const options = { lag, history, k, permutations, standardize: true, stream: chance };
    const { nats, p = 1 } =
      given.length === 0
        ? transferEntropy(column(from), column(to), options)
        : conditionalTransferEntropy(column(from), column(to), given.map(column), {
            ...options,
            mediatorHistory: history,
          });
    return { from, to, given, nats, p };
  });
}
