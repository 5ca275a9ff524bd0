import type * as tf from "@tensorflow/tfjs";
import { requireFinite, requireOneOf } from "../../arguments";
import { weightMetrics } from "../metrics/weight-metrics";
import { gather, scatter, tokenCells } from "./cells";
import type { Scorer } from "./scorer";
import { selectTop } from "./selection";
import { scoresToWeights, type TransformName, type TransformOptions } from "./transform";

/** How Rho-1's excess losses become weights. */
export interface Rho1Options extends TransformOptions {
  /** "top" (default) selects, as published; the others weigh continuously (004-C5). */
  readonly mode?: "top" | TransformName;
  /** Share of the valid tokens that "top" keeps, in (0, 1]; default 0.6. Below 1 / limit its weights exceed the limit. */
  readonly share?: number;
}

/**
 * Rho-1: a token matters by its excess loss, L_model - L_ref with its sign: what the model has yet to learn and a reference
 * model knows can be learned. Key `rho1-excess-v1`.
 *
 * Needs `baseLosses` and `referenceLosses`, both one-step and of the same token. Logs `train/rho1_usage_ratio`, the share of
 * valid tokens whose weight is above 0, and `train/rho1_excess_mean` in nats.
 *
 * @see 004-S5. Lin et al. 2024, "Rho-1: Not All Tokens Are What You Need", 2404.07965.
 */
export function rho1Excess(options: Rho1Options = {}): Scorer {
  const { mode = "top", share = 0.6 } = options;
  const key = "rho1-excess-v1";
  requireOneOf("mode", mode, ["top", "softplus", "clipped", "softmax"]);
  requireFinite("share", share, { min: Number.MIN_VALUE, max: 1 });
  return {
    key,
    version: "1.0.0",
    needs: ["baseLosses", "referenceLosses"],
    score(input) {
      const cells = tokenCells(key, input);
      const reference = gather(key, input, "referenceLosses", cells);
      const excess = gather(key, input, "baseLosses", cells).map((loss, i) => loss - reference[i]!);
      const weights = mode === "top" ? selectTop(excess, share) : scoresToWeights(mode, excess, options);
      return {
        weights: scatter<tf.Rank.R2>(cells, weights),
        metrics: {
          ...weightMetrics(weights, input.ids.size),
          "train/rho1_usage_ratio": weights.filter((weight) => weight > 0).length / weights.length,
          "train/rho1_excess_mean": excess.reduce((sum, score) => sum + score, 0) / excess.length,
        },
      };
    },
  };
}
