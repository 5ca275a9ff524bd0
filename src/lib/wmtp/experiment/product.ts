import * as tf from "@tensorflow/tfjs";
import { read } from "../../engine";
import { weightMetrics } from "../metrics/weight-metrics";
import { meanOne, type Scorer } from "../scorers";

/**
 * Both scorers together: the product of their weights of each token, brought back to mean 1 over the tokens that count. Where no
 * token has weight from both, all count alike. Key `product`.
 *
 * @param limit no weight exceeds this where enough tokens are left for it; default 5
 * @see 004-E4
 */
export function productScorer(first: Scorer, second: Scorer, limit = 5): Scorer {
  return {
    key: "product",
    version: "1.0.0",
    needs: [...new Set([...first.needs, ...second.needs])],
    score(input) {
      const both = [first, second].map((scorer) => scorer.score(input).weights);
      const [a, b] = both.map((weights) => read(weights, [...input.ids.shape])) as [Float64Array, Float64Array];
      tf.dispose(both);
      const length = input.ids.shape[1];
      const valid = input.mask && read(input.mask);
      const counts = (_: number, i: number): boolean => i % length > 0 && valid?.[i] !== 0;
      const product = meanOne(a.map((weight, i) => weight * b[i]!).filter(counts), limit);
      const all = new Float64Array(a.length);
      let next = 0;
      all.forEach((_, i) => (all[i] = counts(0, i) ? product[next++]! : 0));
      return {
        weights: tf.tensor2d(Float32Array.from(all), input.ids.shape),
        metrics: weightMetrics(product, all.length),
      };
    },
  };
}
