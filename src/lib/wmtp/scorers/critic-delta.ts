import type * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../../arguments";
import { weightMetrics } from "../metrics/weight-metrics";
import { scatter, tokenCells } from "./cells";
import type { Scorer } from "./scorer";
import { valueDeltas } from "./value-deltas";
import { scoresToWeights, type TransformName, type TransformOptions } from "./transform";

/** How changes of value become weights. */
export interface CriticDeltaOptions extends TransformOptions {
  /** "softplus" (default), "clipped" or "softmax" (004-C3). */
  readonly mode?: TransformName;
  /** Discount γ in [0, 1]; default 0.99. */
  readonly discount?: number;
}

/**
 * A token matters by how much it raises the value of the state, δ_t = V(s_t) - γ V(s_(t-1)). Key `critic-delta-v1`.
 *
 * Needs `values`. V(s_(t-1)) is that of the last unmasked token before; a token without one counts as average. Logs
 * `train/critic_delta_mean`, the mean of the deltas that exist.
 *
 * @see 004-S3, 004-S4, 004-C3
 */
export function criticDelta(options: CriticDeltaOptions = {}): Scorer {
  const { mode = "softplus", discount = 0.99 } = options;
  const key = "critic-delta-v1";
  requireFinite("discount", discount, { min: 0, max: 1 });
  return {
    key,
    version: "1.0.0",
    needs: ["values"],
    score(input) {
      const cells = tokenCells(key, input);
      const { deltas, average } = valueDeltas(key, input, cells, discount);
      const weights = scoresToWeights(mode, deltas, options);
      return {
        weights: scatter<tf.Rank.R2>(cells, weights),
        metrics: {
          ...weightMetrics(weights, input.ids.size),
          ...(average !== undefined && { "train/critic_delta_mean": average }),
        },
      };
    },
  };
}
