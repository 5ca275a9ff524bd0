import { balancedIndices, fitTfIdf, normalizeText } from "../../data";
import type { Stream } from "../../random";
import { fitSoftmax, floorFeatures, predictProbabilities } from "../linear";
import { classifierProbabilities } from "./classifier";
import type { EmotionCorpus } from "./corpus";
import { fillByDecoding, type CodeInformation, type Decoded } from "./decode";
import { balanceNames } from "./emotions";
import type { Filling } from "./fill";
import type { BalanceMethod } from "./method";
import { balanceOutcome, callsOf, type BalanceOutcome, type Calls } from "./outcome";
import { fairShare, prepareTraining } from "./prepare";

/** One method on one corpus. */
export interface BalanceRun {
  readonly method: string;
  readonly outcome: BalanceOutcome;
  readonly calls: Calls;
  /** Items that were added or relabelled. */
  readonly touched: number;
  /** Where a β-VAE made vectors: how much its code says. */
  readonly code?: CodeInformation;
}

/** How long a classifier is trained. */
export interface RunOptions {
  /** The same stream gives every method the same start: runs are paired. */
  readonly stream: Stream;
  /** Default 8. */
  readonly epochs?: number;
}

/**
 * Trains the small classifier by each method and scores it on the test set. A β-VAE is trained once for each β.
 *
 * @see 000-E1, 000-E11, 001-E4
 */
export function runBalance(
  corpus: EmotionCorpus,
  methods: readonly BalanceMethod[],
  { stream, epochs = 8 }: RunOptions,
): BalanceRun[] {
  const to = fairShare(corpus.train);
  const decoded = new Map<number, Decoded>();
  const decode = (beta: number): readonly Filling[] => {
    const made = decoded.get(beta) ?? fillByDecoding(corpus.train, { beta, to, stream: stream.split("decode") });
    decoded.set(beta, made);
    return made.fillings;
  };
  return methods.map((method) => {
    const { data, loss, touched } = prepareTraining(corpus.train, method, stream.split("remedies"), decode);
    const options = { classes: balanceNames.length, loss, epochs, stream: stream.split("classifier") };
    const run = scoreProbabilities(method.name, classifierProbabilities(data, corpus.test, options), corpus, touched);
    const code = method.fill?.by === "beta-vae" ? decoded.get(method.fill.beta)?.code : undefined;
    return code === undefined ? run : { ...run, code };
  });
}

/**
 * The linear floor on the same texts: TF-IDF of words and pairs, and softmax regression.
 *
 * @param balance if given, all classes are first brought to their fair share: Joy thinned, rare ones copied
 */
export function runFloor({ train, test }: EmotionCorpus, balance?: Stream): BalanceRun {
  const classes = balanceNames.length;
  const normal = (texts: readonly string[]): string[] => texts.map((text) => normalizeText(text, "en"));
  const items = balance && balancedIndices(train.labels, classes, balance, fairShare(train));
  const learned = normal(items ? Array.from(items, (at) => train.texts[at]!) : train.texts);
  const labels = items ? items.map((at) => train.labels[at]!) : train.labels;
  const tfIdf = fitTfIdf(learned, floorFeatures.en);
  const model = fitSoftmax(tfIdf.transform(learned), labels, classes, { c: 4, tolerance: 1e-3 });
  const probabilities = predictProbabilities(model, tfIdf.transform(normal(test.texts)));
  return scoreProbabilities(`TF-IDF, linear${items ? ", balanced" : ""}`, probabilities, { train, test });
}

/** Any table of probabilities [items, classes] as a run, such as those of a constant model. */
export function scoreProbabilities(
  method: string,
  probabilities: ArrayLike<number>,
  { test }: EmotionCorpus,
  touched = 0,
): BalanceRun {
  const calls = callsOf(probabilities, test.labels);
  return { method, outcome: balanceOutcome(calls, test.labels), calls, touched };
}
