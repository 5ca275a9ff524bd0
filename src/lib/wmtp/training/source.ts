import type * as tf from "@tensorflow/tfjs";

/** Something computed from a batch's text, above all by a frozen model: ids [B, S] -> [B, S]. */
export interface TokenSource {
  (ids: tf.Tensor2D): tf.Tensor2D;
  /** Number of tokens that its model knows, V; absent where no model is asked. */
  readonly vocabulary?: number;
}

/** A source that a model with a vocabulary is asked for. */
export function tokenSource(vocabulary: number, compute: (ids: tf.Tensor2D) => tf.Tensor2D): TokenSource {
  return Object.assign((ids: tf.Tensor2D) => compute(ids), { vocabulary });
}

/**
 * Throws a RangeError that names both vocabularies unless every source has that of the model: scores of a model that counts
 * other tokens are worth nothing.
 *
 * @param vocabulary V of the model that is trained or read
 * @param sources by their names in the message
 * @see 004-S5
 */
export function requireVocabulary(
  vocabulary: number,
  sources: Readonly<Record<string, TokenSource | undefined>>,
): void {
  for (const [name, source] of Object.entries(sources)) {
    const own = source?.vocabulary;
    if (own === undefined || own === vocabulary) continue;
    throw new RangeError(`${name}: expected a model with the vocabulary of ${vocabulary} tokens, got one with ${own}`);
  }
}
