import { requireFinite } from "../../arguments";
import { tokenCells } from "./cells";
import { scored } from "./scored";
import type { Scorer } from "./scorer";
import { transform, type TransformName, type TransformOptions } from "./transform";
import { valueDeltas } from "./value-deltas";

/** How changes of value become weights. */
export interface CriticDeltaOptions extends TransformOptions {
  /** Default "softplus"; "clipped" is the other of 004-C3. */
  readonly mode?: TransformName;
  /** Discount γ in [0, 1]; default 0.99. */
  readonly discount?: number;
}

/**
 * A token matters by how much it raises the value of the state, δ_t = V(s_t) - γ V(s_(t-1)). Key `critic-delta-v1`.
 *
 * Needs `values`. V(s_(t-1)) is that of the last unmasked token before, or of the first token of the text. Logs
 * `train/critic_delta_mean`.
 *
 * @throws RangeError for an option outside of its range
 * @see 004-S3, 004-S4, 004-C3
 */
export function criticDelta(options: CriticDeltaOptions = {}): Scorer {
  const { mode = "softplus", discount = 0.99 } = options;
  const key = "critic-delta-v1";
  requireFinite("discount", discount, { min: 0, max: 1 });
  const weigh = transform(mode, options);
  return {
    key,
    version: "1.0.0",
    needs: ["values"],
    score(input) {
      const cells = tokenCells(key, input);
      const { deltas, average } = valueDeltas(key, input, discount);
      return scored(cells, weigh(deltas), { "train/critic_delta_mean": average });
    },
  };
}
