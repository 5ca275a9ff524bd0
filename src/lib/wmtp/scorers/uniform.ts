import { tokenCells } from "./cells";
import { scored } from "./scored";
import type { Scorer } from "./scorer";

/** The control that weighs every valid token alike: training with it is training without weights. Key `uniform`. */
export function uniformScorer(): Scorer {
  return {
    key: "uniform",
    version: "1.0.0",
    needs: [],
    score(input) {
      const cells = tokenCells("uniform", input);
      return scored(cells, new Float64Array(cells.places.length).fill(1));
    },
  };
}
