import { requireInteger } from "../../arguments";
import { ekmanNames, embeddingMatrix, embedTexts, sparseMatrix, toEkman, type GoEmotionsText } from "../../data";
import { permutation, stream } from "../../random";
import type { LabelledRows } from "./softmax-sgd";

/** How texts become labelled vectors. */
export interface EmotionVectorOptions {
  /** Chooses the texts and the hash functions. */
  readonly seed: number;
  /** Texts to take; default 10,460, the paper's number. */
  readonly items?: number;
  /** Default 768. */
  readonly width?: number;
}

/** Texts of one emotion each, drawn without replacement and kept in the order of the source, with the emotion's group. */
export interface EmotionTexts {
  readonly texts: readonly string[];
  /** Indices into `ekmanNames`. */
  readonly labels: readonly number[];
}

/**
 * Draws texts whose labels all lie in one of Ekman's groups (001-D1).
 *
 * @throws RangeError where fewer such texts are there than asked for
 */
export function drawEmotionTexts(source: readonly GoEmotionsText[], items: number, seed: number): EmotionTexts {
  const single = source.flatMap(({ text, labels }) => {
    const groups = toEkman(labels);
    return groups.length === 1 ? [{ text, label: groups[0]! }] : [];
  });
  requireInteger("items", items, { min: 1, max: single.length });
  const drawn = permutation(stream(seed).split("texts"), single.length).subarray(0, items).sort();
  return { texts: Array.from(drawn, (i) => single[i]!.text), labels: Array.from(drawn, (i) => single[i]!.label) };
}

/** Vectors `[items, width]` and emotions of texts drawn by {@link drawEmotionTexts}. */
export function emotionVectors(
  source: readonly GoEmotionsText[],
  { seed, items = 10_460, width = 768 }: EmotionVectorOptions,
): LabelledRows {
  const { texts, labels } = drawEmotionTexts(source, items, seed);
  const vectors = sparseMatrix(embeddingMatrix(embedTexts(texts, { width, seed }), width));
  return { vectors, labels, classes: ekmanNames.length };
}
