import { toEkman, type LabelledText } from "../../data";
import { koteToEkman } from "./kote-groups";

const poolers = { goemotions: toEkman, kote: koteToEkman } as const;

/**
 * Texts with their labels pooled into the seven groups (`ekmanNames`); texts whose labels belong to no group are left out.
 *
 * @param from whose labels the texts carry
 * @see 001-D1
 */
export function pooledTexts(texts: readonly LabelledText[], from: keyof typeof poolers): LabelledText[] {
  return texts
    .map((item) => ({ ...item, labels: poolers[from](item.labels) }))
    .filter(({ labels }) => labels.length > 0);
}

/**
 * What a text's labels are worth as a distribution: equal shares.
 *
 * @returns [texts, classes] row-major, rows that sum to 1 (within float32)
 */
export function labelShares(texts: readonly LabelledText[], classes: number): Float32Array {
  const out = new Float32Array(texts.length * classes);
  texts.forEach(({ labels }, row) => {
    for (const label of labels) out[row * classes + label] = 1 / labels.length;
  });
  return out;
}
