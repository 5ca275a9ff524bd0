import { mean } from "../../statistics";
import { gather, tokenCells } from "./cells";
import { scored } from "./scored";
import type { Scorer } from "./scorer";
import { transform, type TransformName, type TransformOptions } from "./transform";

/** How Rho-1's excess losses become weights. */
export interface Rho1Options extends TransformOptions {
  /** "top" (default) selects, as published; the others weigh continuously (004-C5). */
  readonly mode?: TransformName;
}

/**
 * Rho-1: a token matters by its excess loss, L_model - L_ref with its sign: what the model has yet to learn and a reference
 * model shows to be learnable. Key `rho1-excess-v1`.
 *
 * Needs `baseLosses` and `referenceLosses`, both one-step and of the same token. Logs `train/rho1_usage_ratio`, the share of
 * valid tokens whose weight is above 0, and `train/rho1_excess_mean` in nats.
 *
 * @throws RangeError for an option outside of its range
 * @see 004-S5. Lin et al. 2024, "Rho-1: Not All Tokens Are What You Need", 2404.07965.
 */
export function rho1Excess(options: Rho1Options = {}): Scorer {
  const key = "rho1-excess-v1";
  const weigh = transform(options.mode ?? "top", options);
  return {
    key,
    version: "1.0.0",
    needs: ["baseLosses", "referenceLosses"],
    score(input) {
      const cells = tokenCells(key, input);
      const reference = gather(key, input, "referenceLosses", cells);
      const excess = gather(key, input, "baseLosses", cells).map((loss, i) => loss - reference[i]!);
      const weights = weigh(excess);
      return scored(cells, weights, {
        "train/rho1_usage_ratio": usage(weights),
        "train/rho1_excess_mean": mean(excess),
      });
    },
  };
}

/** The share of entries whose weight is above 0. */
export function usage(weights: Float64Array): number {
  return weights.filter((weight) => weight > 0).length / weights.length;
}
