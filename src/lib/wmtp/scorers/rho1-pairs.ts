import { mean } from "../../statistics";
import { gather, pairCells, targetsOf, type Cells } from "./cells";
import { usage, type Rho1Options } from "./rho1-excess";
import { scored } from "./scored";
import type { Scorer, ScorerInput } from "./scorer";
import { transform } from "./transform";

/** Losses of the valid pairs of position and head, of the model and of the reference. */
export interface PairLosses {
  readonly cells: Cells;
  /** Of head k at position t. */
  readonly base: Float64Array;
  /** One-step, of the token t + k + 1 that the pair predicts: the reference has read k tokens more. */
  readonly reference: Float64Array;
}

/**
 * Reads both losses of each valid pair; needs `tokenLosses` [B, S, H] and `referenceLosses` [B, S].
 *
 * @throws as every scorer does
 */
export function pairLosses(where: string, input: ScorerInput): PairLosses {
  const heads = input.tokenLosses?.shape[2] ?? 1;
  const cells = pairCells(where, input, heads);
  const base = gather(where, input, "tokenLosses", cells);
  const targets = targetsOf(input.ids.size, input.ids.shape[1], heads);
  const places = cells.places.map((pair) => targets[pair]!);
  const reference = gather(where, input, "referenceLosses", { shape: input.ids.shape, places });
  return { cells, base, reference };
}

/**
 * Rho-1 pair by pair: each head at each position has an excess loss of its own, and the top share of all pairs is kept. Key
 * `rho1-excess-pairs`, weights [B, S, H].
 *
 * The heads are compared with a one-step reference, so that later heads, whose task is harder, show more excess and are kept
 * more often whatever the token: a pitfall of the original, kept visible here. `rho1-excess-v1` compares like with like.
 *
 * Needs `tokenLosses` and `referenceLosses`.
 *
 * @see 004-C4, 004-S5
 */
export function rho1ExcessPairs(options: Rho1Options = {}): Scorer {
  const key = "rho1-excess-pairs";
  const weigh = transform(options.mode ?? "top", options);
  return {
    key,
    version: "1.0.0",
    needs: ["tokenLosses", "referenceLosses"],
    score(input) {
      const { cells, base, reference } = pairLosses(key, input);
      const excess = base.map((loss, i) => loss - reference[i]!);
      const weights = weigh(excess);
      return scored(cells, weights, {
        "train/rho1_usage_ratio": usage(weights),
        "train/rho1_excess_mean": mean(excess),
      });
    },
  };
}
