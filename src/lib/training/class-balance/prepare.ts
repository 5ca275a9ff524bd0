import * as tf from "@tensorflow/tfjs";
import { oversampleNegatives } from "../../data";
import {
  classCounts,
  crossEntropyLoss,
  inverseFrequencyWeights,
  labelSmoothingLoss,
  minorityWeights,
  softCrossEntropyLoss,
  softmaxFocalLoss,
} from "../../losses";
import type { Stream } from "../../random";
import type { BatchObjective, LabelledVectors } from "./classifier";
import { balanceNames, negativeClasses } from "./emotions";
import { fillByCopies, fillBySmote, rowsOf, withFillings, type Filling } from "./fill";
import { injectLabels, speaksOfSurroundings } from "./injection";
import type { BalanceMethod } from "./method";

/** A training set as drawn, before any remedy. */
export interface EmotionVectors extends LabelledVectors {
  readonly texts: readonly string[];
}

/** A training set with the remedies of a method, and the loss that goes with it. */
export interface PreparedTraining {
  readonly data: LabelledVectors;
  readonly loss: BatchObjective;
  /** Items that copies, decoded vectors or changed labels concern. */
  readonly touched: number;
}

const classes = balanceNames.length;
/** Where label injection moves probability (000-S19: sadness and anxiety). */
const injectionClasses = ["sadness", "fear"].map((name) => (balanceNames as readonly string[]).indexOf(name));

/**
 * Applies the remedies of a method to a training set: copies of negatives, then vectors of the rare classes.
 *
 * @param decode gives the vectors that a β-VAE decodes; called where the method asks for them
 */
export function prepareTraining(
  train: EmotionVectors,
  method: BalanceMethod,
  stream: Stream,
  decode: (beta: number) => readonly Filling[],
): PreparedTraining {
  const oversampled = oversample(train, method, stream.split("oversample"));
  const data = withFillings(oversampled, fillingsOf(train, method, stream.split("fill"), decode));
  const added = data.labels.length - train.labels.length;
  if (method.injection === undefined) return { data, loss: lossOf(method, data.labels), touched: added };
  const soft = softLabels(data, oversampled.texts, method.injection);
  return { data, loss: softLoss(soft.rows), touched: added + soft.moved };
}

/** The fair share of a class: what the rare ones are filled up to. */
export function fairShare({ labels }: LabelledVectors): number {
  return Math.round(labels.length / classes);
}

function fillingsOf(
  train: LabelledVectors,
  { fill }: BalanceMethod,
  stream: Stream,
  decode: (beta: number) => readonly Filling[],
): readonly Filling[] {
  if (fill === undefined) return [];
  if (fill.by === "beta-vae") return decode(fill.beta);
  return (fill.by === "copies" ? fillByCopies : fillBySmote)(train, { to: fairShare(train), stream });
}

function oversample(train: EmotionVectors, method: BalanceMethod, stream: Stream): EmotionVectors {
  const { oversample: rate = 0, oversampleBase: base = "negatives" } = method;
  const negative = Array.from(train.labels, (label) => negativeClasses.includes(label));
  const items = oversampleNegatives(negative, rate, { stream, base });
  return {
    width: train.width,
    features: rowsOf(train.features, train.width, items),
    labels: items.map((at) => train.labels[at]!),
    texts: Array.from(items, (at) => train.texts[at]!),
  };
}

function lossOf(method: BalanceMethod, labels: Int32Array): BatchObjective {
  const { gamma = 0, smoothing = 0 } = method;
  const weights = weightsOf(method, labels);
  const options = { ...(weights && { classWeights: weights }) };
  return (logits, items) => {
    const y = tf.tensor1d(
      items.map((at) => labels[at]!),
      "int32",
    );
    if (gamma > 0) return softmaxFocalLoss(logits, y, { ...options, gamma });
    return smoothing > 0
      ? labelSmoothingLoss(logits, y, { ...options, smoothing })
      : crossEntropyLoss(logits, y, options);
  };
}

function weightsOf(
  { minorityMultiplier, inverseFrequency }: BalanceMethod,
  labels: Int32Array,
): Float64Array | undefined {
  if (inverseFrequency === true) return inverseFrequencyWeights(classCounts(labels, classes));
  return minorityMultiplier === undefined
    ? undefined
    : minorityWeights(classCounts(labels, classes), minorityMultiplier);
}

/** One-hot rows [items, classes], moved where a text of joy or neutral speaks of surroundings. */
function softLabels(
  { labels }: LabelledVectors,
  texts: readonly string[],
  share: number,
): { readonly rows: Float32Array; readonly moved: number } {
  const rows = new Float32Array(labels.length * classes);
  let moved = 0;
  labels.forEach((label, i) => {
    rows[i * classes + label] = 1;
    const text = texts[i];
    if (negativeClasses.includes(label) || text === undefined || !speaksOfSurroundings(text)) return;
    injectLabels(rows.subarray(i * classes, (i + 1) * classes), { share, into: injectionClasses });
    moved++;
  });
  return { rows, moved };
}

function softLoss(rows: Float32Array): BatchObjective {
  return (logits, items) =>
    softCrossEntropyLoss(logits, tf.tensor2d(rowsOf(rows, classes, items), [items.length, classes]));
}
