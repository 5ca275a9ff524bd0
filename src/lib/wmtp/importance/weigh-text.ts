import * as tf from "@tensorflow/tfjs";
import { read } from "../../engine";
import type { MarkedWindows } from "../experiment";
import type { Scorer } from "../scorers";
import { requireVocabulary, type TokenSource } from "../training";

/** What the scorers are told of a text, each from a frozen model. */
export interface TextSources {
  /** One-step losses of the model that is being trained. */
  readonly base?: TokenSource;
  /** One-step losses of the reference model. */
  readonly reference?: TokenSource;
  /** A critic's values. */
  readonly values?: TokenSource;
}

/**
 * Weights of a text's tokens, row-major [rows, length]; 0 for the first of each window, which nothing predicts.
 *
 * @throws TypeError that names what the scorer needs and no source gives; RangeError for sources of different vocabularies
 * @see 004-F1, 004-F2
 */
export function weighWindows(scorer: Scorer, windows: MarkedWindows, sources: TextSources): Float64Array {
  const { rows, length } = windows;
  const { base, reference, values } = sources;
  const vocabulary = base?.vocabulary ?? reference?.vocabulary;
  if (vocabulary !== undefined) requireVocabulary(vocabulary, { reference, values });
  const ids = tf.tensor2d(windows.ids, [rows, length], "int32");
  const input = {
    ids,
    ...(base && { baseLosses: base(ids) }),
    ...(reference && { referenceLosses: reference(ids) }),
    ...(values && { values: values(ids) }),
  };
  try {
    const { weights } = scorer.score(input);
    const found = read(weights);
    weights.dispose();
    return found;
  } finally {
    tf.dispose(input);
  }
}

/** The weights of the tokens that are predicted: all but the first of each window. */
export function predictedWeights(weights: Float64Array, { length }: Pick<MarkedWindows, "length">): Float64Array {
  return weights.filter((_, i) => i % length > 0);
}
