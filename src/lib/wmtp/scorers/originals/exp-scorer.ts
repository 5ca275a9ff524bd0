import { requireFinite } from "../../../arguments";
import { tokenCells } from "../cells";
import { scored } from "../scored";
import type { Scorer } from "../scorer";
import { valueDeltas } from "../value-deltas";
import { expWeights, noAdvantages, observeAdvantages, type ExpStatistics, type ExpWeightOptions } from "./exp-weights";
import { dividedByMean } from "./tempered";

/** A scorer that remembers the batches it has seen. */
export interface RememberingScorer extends Scorer {
  /** What it remembers now, to go on from later. */
  statistics(): ExpStatistics;
}

/** The successor's weights, their discount, and where their memory begins. */
export interface ExpScorerOptions extends ExpWeightOptions {
  /** Discount γ of the deltas; default 1, as in its recorded run. */
  readonly discount?: number;
  /** Default: no batch seen. */
  readonly statistics?: ExpStatistics;
}

/**
 * The successor of the original: clipped exponentials of the change of value, standardised by what was seen up to now. Key
 * `critic-exp-ema`.
 *
 * Needs `values`. After the weights are brought to mean 1 they may lie beyond the clip; the successor's own log has a smallest
 * weight of .073 under a clip of .1.
 *
 * @throws RangeError for an option outside of its range
 * @see `expWeights` for the numbers before that
 */
export function criticExpEma(options: ExpScorerOptions = {}): RememberingScorer {
  const { discount = 1, momentum = 0.1 } = options;
  const key = "critic-exp-ema";
  requireFinite("discount", discount, { min: 0, max: 1 });
  requireFinite("momentum", momentum, { min: Number.MIN_VALUE, max: 1 });
  let known = options.statistics ?? noAdvantages;
  expWeights(new Float64Array(0), known, options);
  return {
    key,
    version: "1.0.0",
    needs: ["values"],
    score(input) {
      const { deltas, average } = valueDeltas(key, input, discount);
      known = observeAdvantages(known, deltas, momentum);
      const weights = expWeights(deltas, known, options);
      return scored(tokenCells(key, input), dividedByMean(weights), { "train/critic_delta_mean": average });
    },
    statistics: () => known,
  };
}
