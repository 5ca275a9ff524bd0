import { requireFinite, requireInteger } from "../../arguments";
import { fitTfIdf, multiHot, normalizeText, type Language, type LabelledText, type TfIdfOptions } from "../../data";
import { labelsAbove, multiLabelScores, type MultiLabelScores } from "../../statistics";
import { fitOneVsRest, predictProbabilities, type LogisticOptions } from "./logistic";

/** What the floor is measured on. */
export interface TextFloorOptions {
  readonly train: readonly LabelledText[];
  readonly test: readonly LabelledText[];
  /** How many labels there are, or their names. */
  readonly labels: number | readonly unknown[];
  readonly language: Language;
  /** A label is called where its probability lies above this. Default 0.3, which suits labels that are rare. */
  readonly threshold?: number;
  /** Train on the first texts only, for a quick look; default all. */
  readonly subset?: number;
  /** Features; default by language, see `floorFeatures`. */
  readonly features?: TfIdfOptions;
  /** Fit; default c = 4 and slopes below 1e-5, where probabilities have settled to three digits. */
  readonly fit?: LogisticOptions;
}

/** What a linear model reaches. */
export interface TextFloor {
  /** [test, labels] row-major */
  readonly probabilities: Float64Array;
  /** Mean F1 over labels at the threshold: the number to beat. */
  readonly macroF1: number;
  readonly scores: MultiLabelScores;
  readonly threshold: number;
  /** How many texts were learned from, and how many features they gave. */
  readonly trained: number;
  readonly features: number;
}

/** English: words and pairs of them. Korean, whose words change with their endings: runs of 1 to 4 characters within words. */
export const floorFeatures: Readonly<Record<Language, TfIdfOptions>> = {
  en: { words: { min: 1, max: 2 } },
  ko: { characters: { min: 1, max: 4 } },
};

const defaultFit: LogisticOptions = { c: 4, tolerance: 1e-5 };

/**
 * The linear floor that every neural result on text stands beside: TF-IDF of normalised texts and one logistic regression a
 * label. Nothing is chosen on the test texts.
 *
 * @throws RangeError for no training or test texts, a label that is not there, or a threshold outside of [0, 1]
 * @see METHODS of 000-E1 and 001-D1: "a linear TF-IDF model is the floor"
 */
export function textFloor(options: TextFloorOptions): TextFloor {
  const { labels, language, threshold = 0.3, test, subset = options.train.length } = options;
  requireInteger("subset", subset, { min: 1 });
  requireInteger("test.length", test.length, { min: 1 });
  requireFinite("threshold", threshold, { min: 0, max: 1 });
  const classes = typeof labels === "number" ? labels : labels.length;
  const train = options.train.slice(0, subset);
  const texts = (some: readonly LabelledText[]): string[] => some.map(({ text }) => normalizeText(text, language));
  const truth = (some: readonly LabelledText[]): Uint8Array =>
    multiHot(
      some.map((item) => item.labels),
      classes,
    );

  const trainTexts = texts(train);
  const tfIdf = fitTfIdf(trainTexts, options.features ?? floorFeatures[language]);
  const model = fitOneVsRest(tfIdf.transform(trainTexts), truth(train), classes, { ...defaultFit, ...options.fit });
  const probabilities = predictProbabilities(model, tfIdf.transform(texts(test)));
  const scores = multiLabelScores(truth(test), labelsAbove(probabilities, threshold, classes), classes);
  return {
    probabilities,
    macroF1: scores.macro.f1,
    scores,
    threshold,
    trained: train.length,
    features: tfIdf.features.length,
  };
}
