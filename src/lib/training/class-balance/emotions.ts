import { ekmanNames, emotionNames, toEkman, type LabelledText } from "../../data";

/** Ekman's six emotions and neutral, and remorse kept apart from sadness as guilt, which 000-S4 names. */
export const balanceNames = [...ekmanNames, "guilt"] as const;

/** Index of Joy. */
export const joyClass: number = balanceNames.indexOf("joy");
/** The two rare classes of 000-S4. */
export const rareClasses: readonly number[] = [balanceNames.indexOf("sadness"), balanceNames.indexOf("guilt")];
/** Classes of texts that went badly: what 000-S3 oversamples. */
export const negativeClasses: readonly number[] = ["anger", "disgust", "fear", "sadness", "guilt"].map((name) =>
  (balanceNames as readonly string[]).indexOf(name),
);

/** A text with exactly one emotion. */
export interface EmotionText {
  readonly text: string;
  /** Index into `balanceNames`. */
  readonly label: number;
}

const remorse = emotionNames.indexOf("remorse");
const guilt = balanceNames.indexOf("guilt");

/**
 * Texts of GoEmotions that fall into exactly one group; others are left out.
 *
 * @see 000-D1, 000-S4
 */
export function singleEmotions(texts: readonly LabelledText[]): EmotionText[] {
  return texts.flatMap(({ text, labels }) => {
    const groups = new Set(labels.map((label) => (label === remorse ? guilt : toEkman([label])[0]!)));
    return groups.size === 1 ? [{ text, label: [...groups][0]! }] : [];
  });
}
