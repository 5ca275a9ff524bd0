import { requireInteger } from "../../arguments";
import type { ModelConfig } from "../config";
import { dense } from "../layers/dense";
import { countParameters } from "../parameter";
import { redHeartModel } from "../red-heart-model";

/** What experts cost a model. */
export interface ExpertGrowth {
  /** Weights of the model without and with experts. */
  readonly dense: number;
  readonly withExperts: number;
  /** Growth of all weights, percent. */
  readonly percent: number;
  /** Weights of the chosen heads with experts over those without: their capacity. */
  readonly capacity: number;
  /** Share of the dense model that is multiplied. */
  readonly multiplied: number;
}

/**
 * Counts a model whose chosen heads hold several experts: each head's projection becomes `experts` of its kind and a router of one
 * affine layer.
 *
 * @param heads names of heads that have a projection
 * @throws RangeError for a head that the model lacks or that has no projection
 * @see 000-S16, 000-A12, 000-C8, 000-F5
 */
export function expertGrowth(config: ModelConfig, heads: readonly string[], experts: number): ExpertGrowth {
  requireInteger("experts", experts, { min: 1 });
  const { blueprint } = redHeartModel(config);
  const total = countParameters(blueprint);
  const router = countParameters(
    dense("router", { inputs: config.encoder.width, outputs: experts, depth: 0 }).blueprint,
  );
  const sizes = heads.map((head) => {
    const projection = countParameters(blueprint, `backbone/${head}_projection`);
    if (projection === 0) throw new RangeError(`heads: expected heads with a projection, got "${head}"`);
    return { projection, head: projection + countParameters(blueprint, `${head}_head`) };
  });
  const multiplied = sizes.reduce((sum, { projection }) => sum + projection, 0);
  const before = sizes.reduce((sum, { head }) => sum + head, 0);
  const added = (experts - 1) * multiplied + (experts > 1 ? heads.length * router : 0);
  return {
    dense: total,
    withExperts: total + added,
    percent: (100 * added) / total,
    capacity: (before + added) / before,
    multiplied: multiplied / total,
  };
}
