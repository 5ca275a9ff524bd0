import type * as tf from "@tensorflow/tfjs";
import { weightMetrics } from "../metrics/weight-metrics";
import { scatter, tokenCells } from "./cells";
import type { Scorer } from "./scorer";

/** The control that weighs every valid token alike: training with it is training without weights. Key `uniform`. */
export function uniformScorer(): Scorer {
  return {
    key: "uniform",
    version: "1.0.0",
    needs: [],
    score(input) {
      const cells = tokenCells("uniform", input);
      const weights = new Float64Array(cells.places.length).fill(1);
      return { weights: scatter<tf.Rank.R2>(cells, weights), metrics: weightMetrics(weights, input.ids.size) };
    },
  };
}
