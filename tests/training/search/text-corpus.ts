import { koteSearch, type SearchCorpus } from "../../../src/lib/training/search";

const words = ["rain", "sun", "anger", "joy", "tea", "train", "night", "song"];

/** Texts of three words; their labels are the places of the words, so that they can be learned. */
export function wordCorpus(items = 120): SearchCorpus {
  const texts = Array.from({ length: 2 * items }, (_, i) => {
    const labels = [...new Set([i % 8, (i * 3 + 1) % 8, (Math.floor(i / 8) * 5) % 8])].sort((a, b) => a - b);
    return { id: String(i), text: labels.map((label) => words[label]).join(" "), labels };
  });
  return { ...koteSearch(texts.slice(0, items), texts.slice(items)), name: "words", language: "en", labels: words };
}

/** A task that trains in a moment. */
export const smallTask = { train: 60, validation: 30, test: 30, width: 24, hidden: 6, steps: 24, batchSize: 8 };
