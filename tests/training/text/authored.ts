import type { LabelledText } from "../../../src/lib/data";
import { categorical, stream } from "../../../src/lib/random";

const vocabulary = Array.from({ length: 40 }, (_, i) => `word${i}`);

/** Texts of six words. Label 0: a word of the first ten. Label 1: word 20 or word 21, not both. */
export function authored(name: string, count: number): LabelledText[] {
  const draws = stream(5).split(name);
  const weights = vocabulary.map((_, i) => (i === 20 || i === 21 ? 8 : 1));
  return Array.from({ length: count }, (_, n) => {
    const own = draws.split(n);
    const words = Array.from({ length: 6 }, () => categorical(own, weights));
    const has = (word: number): boolean => words.includes(word);
    const labels = [...(words.some((word) => word < 10) ? [0] : []), ...(has(20) !== has(21) ? [1] : [])];
    return { id: String(n), text: words.map((word) => vocabulary[word]).join(" "), labels };
  });
}

/** How classifiers of the authored texts are trained. */
export const authoredTraining = {
  labels: 2,
  language: "en",
  stream: stream(1),
  features: { words: { min: 1, max: 1 } },
  epochs: 8,
  dropout: 0.1,
} as const;
