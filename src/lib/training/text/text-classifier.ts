import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import { fitTfIdf, multiHot, normalizeText, type Language, type LabelledText, type TfIdfOptions } from "../../data";
import { evaluate, read, shuffledBatches } from "../../engine";
import { multiLabelLoss } from "../../losses";
import { allocate, disposeWeights, feedForward, weight, type Module, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW } from "../optimizers/adamw";
import { differentiate, disposeGradients } from "../gradients";
import { floorFeatures } from "../linear";
import type { Optimizer } from "../optimizers/optimizer";
import { featureBatch, FeatureTable, type FeatureBatch } from "./feature-table";

/** How a text classifier is trained. The defaults were chosen on validation texts of GoEmotions. */
export interface TextClassifierOptions {
  readonly train: readonly LabelledText[];
  /** How many labels there are, or their names. */
  readonly labels: number | readonly unknown[];
  readonly language: Language;
  readonly stream: Stream;
  /** Features; default those of the linear floor, by language. */
  readonly features?: TfIdfOptions;
  /** Numbers of a feature's embedding; default 32. */
  readonly width?: number;
  /** Units of the hidden layer; default 64. */
  readonly hidden?: number;
  /** Default 3. */
  readonly epochs?: number;
  /** Default 64. */
  readonly batch?: number;
  /** Rates of the embeddings, the votes and the network at the start; they fall linearly to 0. Defaults .5, 1 and .003. */
  readonly rates?: Partial<Readonly<Record<"embedding" | "votes" | "network", number>>>;
  /** How much the data count against the penalty on votes, as in logistic regression; default 4. */
  readonly c?: number;
  /** Share of a text's features, and of hidden units, that the network does not see while training; default .3. */
  readonly dropout?: number;
  /** Models whose probabilities are averaged; default 1. */
  readonly members?: number;
  /** Called after each epoch of each member with its mean loss in nats an item and label. */
  readonly onEpoch?: (loss: number) => void;
}

/** A trained text classifier. */
export interface TextClassifier {
  /** Probabilities of each label, [texts, C] row-major; each label by itself. */
  probabilities(texts: readonly string[]): Float64Array;
  /** Trained numbers of all members. */
  readonly parameters: number;
  /** Frees the networks. */
  dispose(): void;
}

const defaults = { width: 32, hidden: 64, epochs: 3, batch: 64, c: 4, dropout: 0.3, members: 1 } as const;
const defaultRates = { embedding: 0.5, votes: 1, network: 0.003 } as const;

/**
 * Trains the small text classifier: n-grams of a text as a sum of embeddings, a hidden layer on it, and beside it the n-grams' direct
 * votes, which alone would be a logistic regression. Labels are independent of one another in the loss, and share the network.
 *
 * Steps are fixed by epochs and batch, so that the same stream gives the same model.
 *
 * @throws RangeError for no texts, a label that is not there, or an option out of range
 * @see 001-D1, 003-D2: text to emotions, beside `textFloor`
 */
export function trainTextClassifier(options: TextClassifierOptions): TextClassifier {
  const { train, language, members = defaults.members, stream } = options;
  requireInteger("members", members, { min: 1 });
  const labels = typeof options.labels === "number" ? options.labels : options.labels.length;
  const normal = (texts: readonly string[]): string[] => texts.map((text) => normalizeText(text, language));
  const texts = normal(train.map(({ text }) => text));
  const tfIdf = fitTfIdf(texts, options.features ?? floorFeatures[language]);
  const data: Examples = {
    matrix: tfIdf.transform(texts),
    targets: multiHot(
      train.map((item) => item.labels),
      labels,
    ),
    labels,
  };
  const trained = Array.from({ length: members }, (_, i) => trainMember(data, options, stream.split(i)));
  return {
    probabilities: (some) => {
      const matrix = tfIdf.transform(normal(some));
      const rows = Int32Array.from(some, (_, i) => i);
      const each = trained.map((member) => member.probabilities(featureBatch(matrix, rows)));
      return each[0]!.map((_, i) => each.reduce((sum, own) => sum + own[i]!, 0) / members);
    },
    parameters: trained.reduce((sum, { parameters }) => sum + parameters, 0),
    dispose: () => {
      for (const { weights } of trained) disposeWeights(weights);
    },
  };
}

interface Examples {
  readonly matrix: FeatureBatch["matrix"];
  /** [items, labels] */
  readonly targets: Uint8Array;
  readonly labels: number;
}

interface Member {
  readonly weights: Weights;
  readonly parameters: number;
  probabilities(batch: FeatureBatch): Float64Array;
}

/** Scores [B, C] of sums [B, D + C]: a network of the embedding, plus the votes. */
type Scores = (weights: Weights, sums: tf.Tensor2D, stream?: Stream) => tf.Tensor2D;

function trainMember(data: Examples, options: TextClassifierOptions, stream: Stream): Member {
  const { width = defaults.width, hidden = defaults.hidden, dropout = defaults.dropout } = options;
  const { matrix, labels } = data;
  const network = feedForward("text/network", {
    inputs: width,
    hidden,
    outputs: labels,
    depth: 0,
    activation: "relu",
    dropout,
  });
  const scores = scoresOf(network, width, labels);
  const weights = allocate(network.blueprint, stream.split("network"));
  tf.tidy(() => {
    weight(weights, "text/network/output/bias").assign(tf.tensor1d(logOdds(data)));
  });
  const table = new FeatureTable({ features: matrix.columns, width, labels }, stream.split("table"));
  fit({ table, weights, scores }, data, options, stream);
  return {
    weights,
    parameters: matrix.columns * table.columns + [...weights.values()].reduce((sum, { size }) => sum + size, 0),
    probabilities: (batch) =>
      evaluate(() => {
        const sums = tf.tensor2d(table.sums(batch), [batch.rows.length, table.columns]);
        return scores(weights, sums).sigmoid();
      }),
  };
}

function scoresOf(network: Module<tf.Tensor, tf.Tensor>, width: number, labels: number): Scores {
  return (weights, sums, stream) =>
    tf.tidy(() => {
      const [embedding, votes] = tf.split(sums, [width, labels], 1) as [tf.Tensor2D, tf.Tensor2D];
      return network.apply(weights, embedding, stream && { stream }).add<tf.Tensor2D>(votes);
    });
}

/** ln(p / (1 - p)) of each label's share, as if one more text had it and one more had not. */
function logOdds({ targets, labels }: Examples): number[] {
  const items = targets.length / labels;
  return Array.from({ length: labels }, (_, k) => {
    const carriers = targets.reduce((sum, on, i) => sum + (i % labels === k ? on : 0), 0);
    return Math.log((carriers + 1) / (items - carriers + 1));
  });
}

interface Learner {
  readonly table: FeatureTable;
  readonly weights: Weights;
  readonly scores: Scores;
}

function fit(learner: Learner, data: Examples, options: TextClassifierOptions, stream: Stream): void {
  const { epochs = defaults.epochs, batch = defaults.batch, dropout = defaults.dropout, c = defaults.c } = options;
  requireInteger("epochs", epochs, { min: 1 });
  requireFinite("c", c, { min: Number.MIN_VALUE });
  const items = data.matrix.rows;
  const rates = { ...defaultRates, ...options.rates };
  const steps = epochs * Math.ceil(items / batch);
  const optimizer = adamW({ weightDecay: 0 });
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let sum = 0;
    for (const rows of shuffledBatches(items, batch, stream.split("order").split(epoch))) {
      const own = stream.split("step").split(step);
      const part = 1 - step++ / steps;
      const features = featureBatch(data.matrix, rows, dropout, own.split("features"));
      const { loss, gradient } = learn(learner, features, data, { optimizer, rate: part * rates.network, stream: own });
      sum += loss * rows.length;
      learner.table.learn(features, gradient, {
        embedding: part * rates.embedding,
        votes: part * rates.votes,
        decay: rows.length / (c * items),
      });
    }
    options.onEpoch?.(sum / items);
  }
  optimizer.dispose();
}

/** Moves the network; gives the loss an item and label, and the gradient of each item's loss by its sums. */
function learn(
  { table, weights, scores }: Learner,
  features: FeatureBatch,
  { targets, labels }: Examples,
  { optimizer, rate, stream }: { optimizer: Optimizer; rate: number; stream: Stream },
): { loss: number; gradient: Float64Array } {
  const { rows } = features;
  const sums = tf.tidy(() => tf.variable(tf.tensor2d(table.sums(features), [rows.length, table.columns])));
  const wanted = Float32Array.from({ length: rows.length * labels }, (_, i) => {
    return targets[rows[Math.floor(i / labels)]! * labels + (i % labels)]!;
  });
  const { loss, gradients } = differentiate(new Map([...weights, ["sums", sums]]), () =>
    multiLabelLoss(
      scores(weights, sums as tf.Tensor as tf.Tensor2D, stream),
      tf.tensor2d(wanted, [rows.length, labels]),
    ).mul(labels),
  );
  optimizer.step(weights, new Map([...gradients].filter(([name]) => name !== "sums")), () => rate);
  const gradient = read(gradients.get("sums")!).map((slope) => slope * rows.length);
  const value = read(loss)[0]! / labels;
  disposeGradients(gradients);
  tf.dispose([loss, sums]);
  return { loss: value, gradient };
}
