import { requireInteger } from "../../../arguments";
import { mean } from "../../../statistics";
import { gather, pairCells, stateCells, targetsOf } from "../cells";
import { pairLosses } from "../rho1-pairs";
import { scored } from "../scored";
import type { Scorer, ScorerInput } from "../scorer";
import { valueDeltas } from "../value-deltas";
import { decayingShares, headShares, type HeadShareOptions } from "./head-weights";
import { weighRows } from "./rows";

/** Number of heads, where the input does not tell it by its `tokenLosses`. */
export interface HeadCountOptions {
  /** H; default 4. */
  readonly heads?: number;
}

/**
 * The original's Rho-1 at head level: the size of a pair's excess loss through a softmax over the position's heads. Key
 * `rho1-head-original`, weights [B, S, H].
 *
 * Needs `tokenLosses` and `referenceLosses`. Heads that have no token to predict have no share; the original's do, which only
 * its own division by the sum of weights repairs.
 *
 * @see 004-C4, recorded
 */
export function rho1HeadOriginal(options: HeadShareOptions = {}): Scorer {
  const key = "rho1-head-original";
  return {
    key,
    version: "1.0.0",
    needs: ["tokenLosses", "referenceLosses"],
    score(input) {
      const { cells, base, reference } = pairLosses(key, input);
      const excess = base.map((loss, i) => loss - reference[i]!);
      const weights = weighRows(cells, cells.shape[2]!, (row) =>
        headShares(
          Float64Array.from(row, (i) => Math.abs(excess[i]!)),
          options,
        ),
      );
      return scored(cells, weights, { "train/rho1_usage_ratio": 1, "train/rho1_excess_mean": mean(excess) });
    },
  };
}

/**
 * The original's other Rho-1 at head level: the absolute excess loss of a position's next token times exp(-k / 2). Where a loss
 * is divided by the weights of its position, the token's score cancels and only the decay remains. Key `rho1-head-decay`,
 * weights [B, S, H].
 *
 * Needs `baseLosses` and `referenceLosses`; a position without a next token, masked or past the end, weighs 0.
 *
 * @see 004-C4, recorded
 */
export function rho1HeadDecay({ heads = 4 }: HeadCountOptions = {}): Scorer {
  const key = "rho1-head-decay";
  requireInteger("heads", heads, { min: 1 });
  return {
    key,
    version: "1.0.0",
    needs: ["baseLosses", "referenceLosses"],
    score(input) {
      const count = headsOf(input, heads);
      const cells = pairCells(key, input, count);
      const { places } = pairCells(key, input, 1);
      const next = { shape: input.ids.shape, places: places.map((place) => place + 1) };
      const reference = gather(key, input, "referenceLosses", next);
      const sizes = gather(key, input, "baseLosses", next).map((loss, i) => Math.abs(loss - reference[i]!));
      const sizeAt = new Map(Array.from(places, (place, i) => [place, sizes[i]!]));
      const weights = Float64Array.from(cells.places, (pair) => {
        return decayingShares(sizeAt.get(Math.floor(pair / count)) ?? 0, count)[pair % count]!;
      });
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const scaled = weights.map((weight) => (total > 0 ? (weight * weights.length) / total : 1));
      return scored(cells, scaled, { "train/rho1_usage_ratio": 1 });
    },
  };
}

/** The original's critic at head level. */
export interface CriticHeadOptions extends HeadShareOptions, HeadCountOptions {
  /** Discount γ in V[t + k + 1] - γ V[t + k]; default 1. */
  readonly discount?: number;
}

/**
 * The original's critic at head level: the changes of value that a position's heads predict, z-scored among them, through a
 * softmax. Key `critic-head-original`, weights [B, S, H].
 *
 * Needs `values`. The value before a token is that of the last unmasked one.
 *
 * @see 004-C4, recorded
 */
export function criticHeadOriginal(options: CriticHeadOptions = {}): Scorer {
  const { heads = 4, discount = 1, standardized = true, ...share } = options;
  const key = "critic-head-original";
  requireInteger("heads", heads, { min: 1 });
  return {
    key,
    version: "1.0.0",
    needs: ["values"],
    score(input) {
      const count = headsOf(input, heads);
      const cells = pairCells(key, input, count);
      const targets = targetsOf(input.ids.size, input.ids.shape[1], count);
      const { deltas, average } = valueDeltas(key, input, discount);
      const tokens = stateCells(key, input).places.filter((place) => place % input.ids.shape[1] > 0);
      const deltaAt = new Map(Array.from(tokens, (place, i) => [place, deltas[i]!]));
      const weights = weighRows(cells, count, (row) =>
        headShares(
          Float64Array.from(row, (i) => deltaAt.get(targets[cells.places[i]!]!)!),
          { ...share, standardized },
        ),
      );
      return scored(cells, weights, { "train/critic_delta_mean": average });
    },
  };
}

function headsOf({ tokenLosses }: ScorerInput, heads: number): number {
  return tokenLosses?.shape[2] ?? heads;
}
