import { embedTexts } from "../../data";

/** Coordinates of the vectors that the network reads. */
export const embeddingWidth = 768;

/** How much the text before counts against the text itself. An authored constant: no data here could set it. */
const precedingShare = 0.25;

/**
 * The vector of a text in its conversation: its hashed n-grams, and a quarter of those of the text before it, scaled to
 * length 1. So `context` reaches the network, which the paper's code leaves out (001-C19).
 *
 * @param preceding what was said before; "" for nothing
 * @returns [768]; zeros where neither has words
 */
export function contextEmbedding(text: string, preceding: string): Float32Array {
  const both = embedTexts([text, preceding], { width: embeddingWidth });
  if (preceding === "") return both.slice(0, embeddingWidth);
  const mixed = both.slice(0, embeddingWidth).map((value, i) => value + precedingShare * both[embeddingWidth + i]!);
  const length = Math.hypot(...mixed);
  return length === 0 ? mixed : mixed.map((value) => value / length);
}
