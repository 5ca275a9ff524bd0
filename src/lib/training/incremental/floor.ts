import { ekmanNames, fitTfIdf, normalizeText } from "../../data";
import { fitSoftmax, predictProbabilities } from "../linear";
import type { EmotionTexts } from "./emotion-vectors";

/** What simple rules reach on held-out texts, in percent. */
export interface EmotionFloor {
  /** Always naming the most frequent emotion of the training texts. */
  readonly majority: number;
  /** TF-IDF of words and pairs, and a softmax regression. */
  readonly tfIdf: number;
}

/** The floor beside every result on emotions of texts: majority, and a linear model on TF-IDF. */
export function emotionFloor(train: EmotionTexts, heldOut: EmotionTexts): EmotionFloor {
  const classes = ekmanNames.length;
  const counts = new Array<number>(classes).fill(0);
  for (const label of train.labels) counts[label]! += 1;
  const frequent = counts.indexOf(Math.max(...counts));
  const normalised = (texts: readonly string[]): string[] => texts.map((text) => normalizeText(text, "en"));
  const { transform } = fitTfIdf(normalised(train.texts));
  const model = fitSoftmax(transform(normalised(train.texts)), train.labels, classes, { c: 4, tolerance: 1e-4 });
  const probabilities = predictProbabilities(model, transform(normalised(heldOut.texts)));
  const shareOf = (rule: (item: number) => number): number =>
    (100 * heldOut.labels.filter((label, item) => rule(item) === label).length) / heldOut.labels.length;
  const likeliest = (item: number): number => {
    const own = probabilities.subarray(item * classes, (item + 1) * classes);
    return own.indexOf(Math.max(...own));
  };
  return { majority: shareOf(() => frequent), tfIdf: shareOf(likeliest) };
}
