import { embedTexts, type EmbedOptions } from "./embed";

/** Cosine of two texts' embeddings, in [-1, 1]; 0 where one of them has no words. */
export function likeness(first: string, second: string, options: EmbedOptions = {}): number {
  const both = embedTexts([first, second], options);
  const width = both.length / 2;
  let inner = 0;
  for (let i = 0; i < width; i++) inner += both[i]! * both[width + i]!;
  return inner;
}
