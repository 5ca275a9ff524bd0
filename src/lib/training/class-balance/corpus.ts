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
  /** Test texts. */
  readonly testItems: number;
  /** Share of Joy among them; default: all classes alike, so that a right model calls Joy once in eight. */
  readonly testJoyShare?: number;
}

/** The texts of one run as 768-d hashed vectors. */
export interface EmotionCorpus {
  readonly train: EmotionVectors;
  readonly test: EmotionVectors;
}

const width = 768;
const classes = balanceNames.length;

/**
 * Draws a training set with a constructed share of Joy and a test set, and embeds both.
 *
 * @throws RangeError that names a class with too few texts
 * @see 000-D1
 */
export function drawCorpus(pool: EmotionPool, design: CorpusDesign, stream: Stream): EmotionCorpus {
  const { items, joyShare, testItems, testJoyShare } = design;
  const tested =
    testJoyShare === undefined
      ? balancedIndices(labelsOf(pool.test), classes, stream.split("test"), Math.round(testItems / classes))
      : withJoy(pool.test, testItems, testJoyShare, stream.split("test"));
  return {
    train: vectors(pool.train, withJoy(pool.train, items, joyShare, stream.split("train"))),
    test: vectors(pool.test, tested),
  };
}

function withJoy(texts: readonly EmotionText[], size: number, share: number, stream: Stream): Int32Array {
  return skewedSample(labelsOf(texts), { classes, size, favoured: joyClass, share, stream });
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
