import { requireInteger } from "../../arguments";

/** A text with the labels that apply to it. */
export interface LabelledText {
  readonly id: string;
  /** As in the file; see `normalizeText`. */
  readonly text: string;
  /** Indices into the corpus' label names, ascending or as in the file; each once. */
  readonly labels: readonly number[];
}

/**
 * The labels of texts as rows of zeros and ones.
 *
 * @returns [texts, classes] row-major
 * @throws RangeError for a label outside of 0 ... classes - 1
 */
export function multiHot(labels: readonly (readonly number[])[], classes: number): Uint8Array {
  requireInteger("classes", classes, { min: 1 });
  const out = new Uint8Array(labels.length * classes);
  labels.forEach((row, i) => {
    for (const label of row) {
      requireInteger(`labels[${i}]`, label, { min: 0, max: classes - 1 });
      out[i * classes + label] = 1;
    }
  });
  return out;
}

/** How many texts carry each label. Errors as in `multiHot`. */
export function labelCounts(labels: readonly (readonly number[])[], classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  multiHot(labels, classes).forEach((on, i) => (counts[i % classes]! += on));
  return counts;
}
