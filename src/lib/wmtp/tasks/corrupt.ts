import { requireFinite, requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import type { MarkedText } from "./marked-text";

/** How a text is corrupted. */
export interface CorruptOptions {
  /** Probability that a token is replaced, in [0, 1]. */
  readonly share: number;
  /** Number of ids to draw from, at least 2. */
  readonly vocabulary: number;
  readonly stream: Stream;
}

/**
 * Replaces tokens by noise, each with one probability and independently of all others, by another token drawn uniformly. A
 * replaced token is marked, and no longer important: there is nothing to be learned from it.
 *
 * @see 004-D1; the noise of METHODS 6's pilot, 15% of the training characters
 */
export function corrupt(text: MarkedText, { share, vocabulary, stream }: CorruptOptions): MarkedText {
  requireFinite("share", share, { min: 0, max: 1 });
  requireInteger("vocabulary", vocabulary, { min: 2 });
  const corrupted = Uint8Array.from(text.ids, () => (stream.uniform() < share ? 1 : 0));
  const ids = text.ids.map((id, i) =>
    corrupted[i] === 1 ? (id + 1 + stream.integer(vocabulary - 1)) % vocabulary : id,
  );
  return { ids, important: text.important.map((mark, i) => (corrupted[i] === 1 ? 0 : mark)), corrupted };
}
