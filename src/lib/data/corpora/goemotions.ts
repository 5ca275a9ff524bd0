import { requireLabels, requireText } from "../rows/check";
import { tsvCells } from "../rows/cells";
import type { LabelledText } from "./labelled-text";

/** The 27 emotions of GoEmotions and neutral, in the order of its labels. */
export const emotionNames = [
  "admiration",
  "amusement",
  "anger",
  "annoyance",
  "approval",
  "caring",
  "confusion",
  "curiosity",
  "desire",
  "disappointment",
  "disapproval",
  "disgust",
  "embarrassment",
  "excitement",
  "fear",
  "gratitude",
  "grief",
  "joy",
  "love",
  "nervousness",
  "optimism",
  "pride",
  "realization",
  "relief",
  "remorse",
  "sadness",
  "surprise",
  "neutral",
] as const;

/** A text of GoEmotions or of its Korean translation. */
export type GoEmotionsText = LabelledText;

/** The three parts that the authors fixed: 43,410, 5,426 and 5,427 comments. */
export interface GoEmotions {
  readonly train: readonly GoEmotionsText[];
  readonly validation: readonly GoEmotionsText[];
  readonly test: readonly GoEmotionsText[];
}

/**
 * Reads GoEmotions: Reddit comments with one or more of 28 labels. Also reads the Korean translation (goemotions-ko), whose
 * files lack the comments' ids; there an id is the part and the line, "train:17", so that both languages align by line.
 *
 * @param files the texts of train.tsv, dev.tsv and test.tsv: comment, labels joined by commas, id
 * @throws Error "goemotions train: line 7: ..." for a missing column, an empty text, a label outside of 0 ... 27
 * @see 000-D1, 001-D1, 003-D2. Demszky et al. 2020, "GoEmotions: A Dataset of Fine-Grained Emotions"
 */
export function loadGoEmotions(files: Readonly<Record<keyof GoEmotions, string>>): GoEmotions {
  return {
    train: readPart("train", files.train),
    validation: readPart("validation", files.validation),
    test: readPart("test", files.test),
  };
}

function readPart(part: string, file: string): GoEmotionsText[] {
  const name = `goemotions ${part}`;
  return tsvCells(name, file, [2, 3]).map(({ line, cells: [text, labels, id] }) => {
    const where = `${name}: line ${line}`;
    return {
      id: id ?? `${part}:${line}`,
      text: requireText(where, text),
      labels: requireLabels(where, labels, emotionNames.length),
    };
  });
}
