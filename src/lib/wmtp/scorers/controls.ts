import type * as tf from "@tensorflow/tfjs";
import { read } from "../../engine";
import { normals, permutation, type Stream } from "../../random";
import { mean, variance } from "../../statistics";
import { pairCells, tokenCells, type Cells } from "./cells";
import { meanOne } from "./mean-one";
import { scored } from "./scored";
import type { Scorer, ScorerInput } from "./scorer";

/** What a control imitates, and its source of chance. */
export interface ControlOptions {
  /** The scorer whose weights are imitated; it sees the same input. */
  readonly of: Scorer;
  /** Each batch draws from a stream of its own, split by the number of the call. */
  readonly stream: Stream;
}

/**
 * The control with another scorer's weights, batch by batch, on the wrong tokens: whatever it gains, the weights' distribution
 * gains, not the choice of tokens. Key `shuffled`.
 *
 * @see 004-E2, 004-E3
 */
export function shuffledScorer({ of, stream }: ControlOptions): Scorer {
  return control("shuffled", { of, stream }, (weights, own) => {
    return Float64Array.from(permutation(own, weights.length), (from) => weights[from]!);
  });
}

/**
 * The control with random weights of mean 1 whose variance is that of another scorer's, drawn from a log-normal distribution:
 * σ² = ln(1 + variance), μ = -σ² / 2. Key `log-normal`.
 *
 * @see 004-E2, 004-E3
 */
export function logNormalScorer(options: ControlOptions): Scorer {
  return control("log-normal", options, (weights, own) => {
    const sigma = Math.sqrt(Math.log1p(weights.length > 1 ? variance(weights, 0) : 0));
    const drawn = normals(own, weights.length).map((normal) => Math.exp(sigma * normal - sigma ** 2 / 2));
    return meanOne(drawn, Infinity);
  });
}

type Imitate = (weights: Float64Array, own: Stream) => Float64Array;

function control(key: string, { of, stream }: ControlOptions, imitate: Imitate): Scorer {
  let calls = 0;
  return {
    key,
    version: "1.0.0",
    needs: of.needs,
    score(input) {
      const { weights, cells } = imitated(key, of, input);
      return scored(cells, imitate(weights, stream.split("batch").split(calls++)));
    },
  };
}

/** The other scorer's weights of the valid entries. */
function imitated(key: string, of: Scorer, input: ScorerInput): { weights: Float64Array; cells: Cells } {
  const { weights: tensor } = of.score(input);
  const cells = tensor.rank === 2 ? tokenCells(key, input) : pairCells(key, input, headsOf(tensor));
  const all = read(tensor);
  tensor.dispose();
  const weights = Float64Array.from(cells.places, (place) => all[place]!);
  const average = mean(weights);
  return { weights: weights.map((weight) => weight / average), cells };
}

function headsOf({ shape }: tf.Tensor): number {
  return shape.at(-1)!;
}
