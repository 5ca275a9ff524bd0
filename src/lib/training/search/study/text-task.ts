import { requireInteger } from "../../../arguments";
import {
  ekmanNames,
  embedTexts,
  koteNames,
  multiHot,
  toEkman,
  type GoEmotions,
  type LabelledText,
  type Language,
} from "../../../data";
import { permutation, type Stream } from "../../../random";
import { mean } from "../../../statistics";
import type { VectorItems, VectorTaskOptions } from "./vector-task";

/** Annotated texts for searches: what is learned from and what is only asked about. */
export interface SearchCorpus {
  readonly name: string;
  readonly language: Language;
  readonly labels: readonly string[];
  readonly learn: readonly LabelledText[];
  readonly test: readonly LabelledText[];
}

/** How large a drawn task is, and how its models learn. */
export interface TextTaskOptions {
  /** Texts to learn from. */
  readonly train: number;
  /** Texts that searches choose by. */
  readonly validation: number;
  /** Texts that no search sees. */
  readonly test: number;
  /** Of the hashed embeddings and of the shared layer. */
  readonly width: number;
  readonly hidden: number;
  readonly steps: number;
  readonly batchSize: number;
}

/** A task with its texts. */
export interface TextTask {
  readonly texts: Readonly<Record<"train" | "validation" | "test", readonly LabelledText[]>>;
  /** For `vectorTask`; one head, `emotion`. */
  readonly options: VectorTaskOptions;
  readonly test: VectorItems;
}

/** GoEmotions with Ekman's six groups and neutral (000-D1, 001-D1). */
export function goEmotionsSearch({ train, test }: GoEmotions): SearchCorpus {
  const grouped = (texts: readonly LabelledText[]): LabelledText[] =>
    texts.map((item) => ({ ...item, labels: toEkman(item.labels) }));
  return { name: "GoEmotions", language: "en", labels: ekmanNames, learn: grouped(train), test: grouped(test) };
}

/** KOTE with its 44 labels. Its training file is not at hand, so that its validation part is learned from. */
export function koteSearch(validation: readonly LabelledText[], test: readonly LabelledText[]): SearchCorpus {
  return { name: "KOTE", language: "ko", labels: koteNames, learn: validation, test };
}

/**
 * Draws a small task: texts of a corpus as hashed embeddings, without replacement. The stream decides which texts.
 *
 * @throws RangeError for more texts than the corpus has
 */
export function drawTextTask(corpus: SearchCorpus, options: TextTaskOptions, stream: Stream): TextTask {
  const { train, validation, test, width, hidden, steps, batchSize } = options;
  const learned = drawn("train + validation", corpus.learn, train + validation, stream.split("learn"));
  const texts = {
    train: learned.slice(0, train),
    validation: learned.slice(train),
    test: drawn("test", corpus.test, test, stream.split("test")),
  };
  const items = (some: readonly LabelledText[]): VectorItems => vectorsOf(some, width, corpus.labels.length);
  const model = { inputs: width, hidden, heads: { emotion: corpus.labels.length } };
  return {
    texts,
    options: { model, train: items(texts.train), validation: items(texts.validation), steps, batchSize },
    test: items(texts.test),
  };
}

/**
 * Test loss, in nats a label, of a model that knows nothing of a text but how frequent each label is among the training texts
 * (with half a text added each way): what a network must get below to have learned from words.
 */
export function frequencyLoss({ options, test }: TextTask): number {
  const classes = options.model.heads["emotion"]!;
  const learned = options.train.labels["emotion"]!;
  const counts = new Float64Array(classes).fill(0.5);
  for (let cell = 0; cell < learned.length; cell++) counts[cell % classes]! += learned[cell]!;
  const shares = counts.map((count) => count / (learned.length / classes + 1));
  return mean(
    Array.from(test.labels["emotion"]!, (on, cell) => {
      const share = shares[cell % classes]!;
      return -Math.log(on === 1 ? share : 1 - share);
    }),
  );
}

function drawn(name: string, from: readonly LabelledText[], count: number, stream: Stream): LabelledText[] {
  requireInteger(name, count, { min: 1, max: from.length });
  return Array.from(permutation(stream, from.length).subarray(0, count), (i) => from[i]!);
}

function vectorsOf(items: readonly LabelledText[], width: number, classes: number): VectorItems {
  const texts = items.map(({ text }) => text);
  const labels = items.map((item) => item.labels);
  return { vectors: embedTexts(texts, { width }), labels: { emotion: multiHot(labels, classes) } };
}
