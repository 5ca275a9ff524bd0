import { requireInteger } from "../../arguments";
import { ekmanNames, embedTexts, type GoEmotions } from "../../data";
import { permutation, stream } from "../../random";
import { drawEmotionTexts, type EmotionTexts } from "../incremental";

/** Texts of one emotion each, as vectors. */
export interface TextVectors extends EmotionTexts {
  /** [texts, width] row-major. */
  readonly features: Float32Array;
}

/** What the techniques are compared on. */
export interface AblationTask {
  readonly width: number;
  readonly classes: number;
  /** Every run draws its own training texts from these. */
  readonly pool: TextVectors;
  /** The same for all runs: what rates and recipes are chosen by. */
  readonly validation: TextVectors;
  /** The same for all runs: what is reported. */
  readonly test: TextVectors;
}

/** How much of the corpus is used. */
export interface AblationTaskOptions {
  /** Chooses the texts. */
  readonly seed: number;
  /** Texts that runs draw from. */
  readonly pool: number;
  /** Texts of each of the two held-out parts. */
  readonly heldOut: number;
  /** Coordinates of a text's hashed vector. Default 256. */
  readonly width?: number;
}

/**
 * Ekman's six emotions and neutral on GoEmotions: comments whose labels all fall into one group, as hashed n-gram vectors.
 *
 * @throws RangeError if a part has fewer such texts than asked for
 * @see 000-D1, 001-E19
 */
export function ablationTask(
  corpus: GoEmotions,
  { seed, pool, heldOut, width = 256 }: AblationTaskOptions,
): AblationTask {
  const vectors = (part: keyof GoEmotions, items: number): TextVectors => {
    const drawn = drawEmotionTexts(corpus[part], items, seed);
    return { ...drawn, features: embedTexts(drawn.texts, { width }) };
  };
  return {
    ...{ width, classes: ekmanNames.length },
    pool: vectors("train", pool),
    validation: vectors("validation", heldOut),
    test: vectors("test", heldOut),
  };
}

/**
 * The texts of the pool that the run of a seed trains on, the same whatever the recipe.
 *
 * @returns [items] rows of the pool
 */
export function rowsOfRun({ pool }: AblationTask, seed: number, items: number): Int32Array {
  requireInteger("items", items, { min: 1, max: pool.labels.length });
  return permutation(stream(seed).split("ablation").split("items"), pool.labels.length).slice(0, items);
}

/** Those texts themselves, for a model that reads words. */
export function textsOfRun(task: AblationTask, seed: number, items: number): EmotionTexts {
  const rows = [...rowsOfRun(task, seed, items)];
  return { texts: rows.map((row) => task.pool.texts[row]!), labels: rows.map((row) => task.pool.labels[row]!) };
}
