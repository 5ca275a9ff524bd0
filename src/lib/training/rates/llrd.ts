import { requireFinite, requireInteger } from "../../arguments";
import type { Blueprint } from "../../model";
import type { RateOf } from "../optimizers/optimizer";

/** How rates fall toward the input. */
export interface LlrdOptions {
  /** Rate of the heads, > 0. The paper's is 1e-4. */
  readonly base: number;
  /** Factor from a layer to the one below, in (0, 1]; 1 gives one flat rate. Default 0.9. */
  readonly decay?: number;
  /** Number of blocks n of the backbone. */
  readonly layers: number;
  /**
   * "electra" (default): base d^(n + 2 - depth) with embeddings at depth 0, block i at i + 1, heads at n + 2. "paper":
   * base d^(n - i) for block i, as printed; what lies below the blocks goes on one factor lower, what lies above gets base.
   */
  readonly convention?: LlrdConvention;
}

/** Two ways to count layers. */
export type LlrdConvention = "electra" | "paper";

/**
 * The learning rate of a depth.
 *
 * @param depth embeddings 0, block i (from 0) i + 1, everything above the n blocks n + 2
 * @see 001-S12, 001-C17. Clark et al. 2020 (ELECTRA), `_get_layer_lrs` of google-research/electra.
 */
export function llrdRate(depth: number, { base, decay = 0.9, layers, convention = "electra" }: LlrdOptions): number {
  requireFinite("base", base, { min: Number.MIN_VALUE });
  requireFinite("decay", decay, { min: Number.MIN_VALUE, max: 1 });
  requireInteger("layers", layers, { min: 0 });
  requireInteger("depth", depth, { min: 0, max: layers + 2 });
  if (convention === "electra") return base * decay ** (layers + 2 - depth);
  return base * decay ** Math.max(0, layers + 1 - depth);
}

/**
 * A rate for every weight of a model, by its depth.
 *
 * @returns throws a RangeError for a name that the model lacks
 * @throws RangeError that names a weight deeper than the model has layers
 * @see 001-S12, 001-E7
 */
export function llrd(blueprint: Blueprint, options: LlrdOptions): RateOf {
  const rates = new Map(
    blueprint.map(({ name, depth }) => {
      requireInteger(`depth of "${name}"`, depth, { min: 0, max: options.layers + 2 });
      return [name, llrdRate(depth, options)];
    }),
  );
  return (name) => {
    const rate = rates.get(name);
    if (rate === undefined) throw new RangeError(`llrd: expected a weight of the blueprint, got "${name}"`);
    return rate;
  };
}
