import { multiHot, type LabelledText } from "../../data";
import { bestThreshold, bestThresholds, labelsAbove, multiLabelScores } from "../../statistics";
import { textFloor } from "../linear";
import { trainTextClassifier, type TextClassifierOptions } from "./text-classifier";

/** What is compared on which texts. */
export interface FloorComparisonOptions extends TextClassifierOptions {
  /** Thresholds are chosen on these. */
  readonly validation: readonly LabelledText[];
  /** Macro-F1 is read on these, once. */
  readonly test: readonly LabelledText[];
}

/** Macro-F1 on the test texts, in three ways of calling a label. */
export interface TextScores {
  /** Above a probability of .3. */
  readonly fixed: number;
  /** Above one threshold for all labels, which has the best F1 over all cells of the validation texts. */
  readonly one: number;
  /** Above a threshold a label, likewise chosen. */
  readonly perLabel: number;
  /** Mean binary cross-entropy on the test texts, nats. */
  readonly loss: number;
}

/** The floor and the classifier, each read in the same ways. */
export interface FloorComparison {
  readonly floor: TextScores;
  readonly classifier: TextScores;
  /** Trained numbers of the classifier. */
  readonly parameters: number;
}

/** Trains the linear floor and the text classifier on the same texts, and scores both in the same ways. */
export function compareWithFloor(options: FloorComparisonOptions): FloorComparison {
  const { train, validation, test, language } = options;
  const labels = typeof options.labels === "number" ? options.labels : options.labels.length;
  const unseen = [...validation, ...test];
  const floor = textFloor({ train, test: unseen, labels, language });
  const classifier = trainTextClassifier(options);
  const scored = (probabilities: Float64Array): TextScores => {
    const cut = validation.length * labels;
    return scores(
      { truth: truthOf(validation, labels), probabilities: probabilities.subarray(0, cut) },
      { truth: truthOf(test, labels), probabilities: probabilities.subarray(cut) },
      labels,
    );
  };
  const neural = scored(classifier.probabilities(unseen.map(({ text }) => text)));
  classifier.dispose();
  return { floor: scored(floor.probabilities), classifier: neural, parameters: classifier.parameters };
}

interface Predictions {
  readonly truth: Uint8Array;
  readonly probabilities: Float64Array;
}

function truthOf(texts: readonly LabelledText[], labels: number): Uint8Array {
  return multiHot(
    texts.map((item) => item.labels),
    labels,
  );
}

function scores(validation: Predictions, { truth, probabilities }: Predictions, labels: number): TextScores {
  const macro = (thresholds: number | number[]): number =>
    multiLabelScores(truth, labelsAbove(probabilities, thresholds, labels), labels).macro.f1;
  return {
    fixed: macro(0.3),
    one: macro(bestThreshold(validation.truth, validation.probabilities).threshold),
    perLabel: macro(
      bestThresholds(validation.truth, validation.probabilities, labels).map(({ threshold }) => threshold),
    ),
    loss: crossEntropy(truth, probabilities),
  };
}

function crossEntropy(truth: Uint8Array, probabilities: Float64Array): number {
  const total = probabilities.reduce((sum, p, i) => sum - Math.log(Math.max(1e-9, truth[i] === 1 ? p : 1 - p)), 0);
  return total / truth.length;
}
