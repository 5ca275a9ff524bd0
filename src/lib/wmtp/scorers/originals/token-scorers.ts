import { requireOneOf } from "../../../arguments";
import { mean } from "../../../statistics";
import { gather, stateCells, tokenCells } from "../cells";
import { scored } from "../scored";
import type { Scorer } from "../scorer";
import { valueDeltas } from "../value-deltas";
import { weighRows } from "./rows";
import type { OriginalOptions } from "./tempered";
import { criticTokenWeights, rhoTokenWeights, type CriticSignal, type RhoTokenOptions } from "./token-weights";

/**
 * The original's Rho-1 at token level, text by text: the size of the difference, not its sign, so that a token which the model
 * knows better than the reference counts as one that it has to learn. Key `rho1-token-original`.
 *
 * Needs `baseLosses` and `referenceLosses`.
 *
 * @see 004-S5, recorded; `rhoTokenWeights` has the numbers before they are brought to mean 1 over the batch
 */
export function rho1TokenOriginal(options: RhoTokenOptions = {}): Scorer {
  const key = "rho1-token-original";
  requireOneOf("signal", options.signal ?? "abs", ["abs", "rel", "diff"]);
  return {
    key,
    version: "1.0.0",
    needs: ["baseLosses", "referenceLosses"],
    score(input) {
      const cells = tokenCells(key, input);
      const base = gather(key, input, "baseLosses", cells);
      const reference = gather(key, input, "referenceLosses", cells);
      const weights = weighRows(cells, input.ids.shape[1], (row) =>
        rhoTokenWeights(pick(base, row), pick(reference, row), options),
      );
      const excess = base.map((loss, i) => loss - reference[i]!);
      return scored(cells, weights, { "train/rho1_usage_ratio": 1, "train/rho1_excess_mean": mean(excess) });
    },
  };
}

/**
 * The original's critic at token level, text by text. Key `critic-token-original`.
 *
 * Needs `values`.
 *
 * @see 004-S3, recorded; `criticTokenWeights` has the numbers before they are brought to mean 1 over the batch
 */
export function criticTokenOriginal(options: OriginalOptions & { readonly signal?: CriticSignal } = {}): Scorer {
  const key = "critic-token-original";
  requireOneOf("signal", options.signal ?? "td", ["td", "advantage"]);
  return {
    key,
    version: "1.0.0",
    needs: ["values"],
    score(input) {
      const states = stateCells(key, input);
      const values = gather(key, input, "values", states);
      const length = input.ids.shape[1];
      const all = weighRows(states, length, (row) => criticTokenWeights(pick(values, row), options));
      const ofTokens = all.filter((_, i) => states.places[i]! % length > 0);
      const average = mean(ofTokens);
      return scored(
        tokenCells(key, input),
        ofTokens.map((weight) => weight / average),
        { "train/critic_delta_mean": valueDeltas(key, input, 1).average },
      );
    },
  };
}

function pick(values: Float64Array, indices: readonly number[]): Float64Array {
  return Float64Array.from(indices, (index) => values[index]!);
}
