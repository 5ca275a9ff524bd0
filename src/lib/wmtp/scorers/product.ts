import { read } from "../../engine";
import { tokenCells } from "./cells";
import { meanOne } from "./mean-one";
import { scored } from "./scored";
import type { Scorer, ScorerInput } from "./scorer";

/** How two scorers are multiplied. */
export interface ProductOptions {
  /** No weight exceeds this where enough tokens are left for it; default 5. */
  readonly limit?: number;
}

/**
 * Both scorers together: the product of their weights of each token, brought back to mean 1 over the tokens that count. Where no
 * token has weight from both, all count alike. Key `product`.
 *
 * @param first weighs tokens, as the second does: TypeError for one that weighs pairs
 * @see 004-E4
 */
export function productScorer(first: Scorer, second: Scorer, { limit = 5 }: ProductOptions = {}): Scorer {
  return {
    key: "product",
    version: "1.0.0",
    needs: [...new Set([...first.needs, ...second.needs])],
    score(input) {
      const cells = tokenCells("product", input);
      const [a, b] = [weightsOf(first, input), weightsOf(second, input)];
      const product = Float64Array.from(cells.places, (place) => a[place]! * b[place]!);
      return scored(cells, meanOne(product, limit));
    },
  };
}

/** [B, S], row-major. */
function weightsOf(scorer: Scorer, input: ScorerInput): Float64Array {
  const { weights } = scorer.score(input);
  try {
    if (weights.rank === 2) return read(weights);
    throw new TypeError(`product: ${scorer.key}: expected weights [B, S], got [${weights.shape.join(", ")}]`);
  } finally {
    weights.dispose();
  }
}
