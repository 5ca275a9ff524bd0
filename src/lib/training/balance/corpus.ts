import { balancedIndices, embedTexts } from "../../data";
import type { Stream } from "../../random";
import { balanceNames, joyClass, type EmotionText } from "./emotions";
import type { EmotionVectors } from "./prepare";
import { skewedSample } from "./skew";

/** Texts to draw from. What is tested is never learned from. */
export interface EmotionPool {
  readonly train: readonly EmotionText[];
  readonly test: readonly EmotionText[];
}

/** How a run draws its texts. */
export interface CorpusDesign {
  /** Training texts. */
  readonly items: number;
  /** Constructed share of Joy among them (000-D1). */
  readonly joyShare: number;
  /** Test texts of each class: the test set is balanced, so a right model calls Joy once in eight. */
  readonly testPerClass: number;
}

/** The texts of one run as 768-d hashed vectors. */
export interface EmotionCorpus {
  readonly train: EmotionVectors;
  readonly test: EmotionVectors;
}

const width = 768;

/**
 * Draws a training set with a constructed share of Joy and a balanced test set, and embeds both.
 *
 * @throws RangeError that names a class with too few texts
 * @see 000-D1
 */
export function drawCorpus(pool: EmotionPool, design: CorpusDesign, stream: Stream): EmotionCorpus {
  const classes = balanceNames.length;
  const chosen = skewedSample(labelsOf(pool.train), {
    classes,
    size: design.items,
    favoured: joyClass,
    share: design.joyShare,
    stream: stream.split("train"),
  });
  const tested = balancedIndices(labelsOf(pool.test), classes, stream.split("test"), design.testPerClass);
  return { train: vectors(pool.train, chosen), test: vectors(pool.test, tested) };
}

/** Share of one class in a pool or sample of labels. */
export function classShare(labels: ArrayLike<number>, label: number): number {
  return Array.from(labels).filter((own) => own === label).length / labels.length;
}

function labelsOf(texts: readonly EmotionText[]): Int32Array {
  return Int32Array.from(texts, ({ label }) => label);
}

function vectors(pool: readonly EmotionText[], indices: Int32Array): EmotionVectors {
  const chosen = Array.from(indices, (at) => pool[at]!);
  const texts = chosen.map(({ text }) => text);
  return { width, features: embedTexts(texts, { width }), labels: labelsOf(chosen), texts };
}
