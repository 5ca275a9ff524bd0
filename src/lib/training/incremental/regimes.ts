import { requireInteger } from "../../arguments";
import { planChunks } from "../../data";
import { permutation, type Stream } from "../../random";
import { SoftmaxLearner, type LabelledRows } from "./softmax-sgd";

/**
 * In which order items are learned.
 * - shuffled: all items, mixed anew in each pass
 * - chunk by chunk: a chunk is passed through as often as in `shuffled`, then never seen again; chunks in the order of the source
 * - sorted chunks: the same, after the items were sorted by label, as a store that was filled label by label would hold them
 * - sorted chunks, rehearsed: and with each chunk, in each pass, as many items again drawn from all chunks before it
 */
export const regimes = ["shuffled", "chunk by chunk", "sorted chunks", "sorted chunks, rehearsed"] as const;

/** One of {@link regimes}. */
export type Regime = (typeof regimes)[number];

/** How long and in what pieces is learned. */
export interface RegimeOptions {
  readonly stream: Stream;
  /** Items of a chunk; default 1,000. */
  readonly chunkSize?: number;
  /** Passes over every chunk; default 5. */
  readonly passes?: number;
  /** Learning rate; default 0.1. */
  readonly rate?: number;
  /** Chunks that are asked about after each stage; default all. */
  readonly ask?: readonly number[];
}

/** What one run of one regime learned and forgot. */
export interface RegimeRun {
  readonly regime: Regime;
  /** Items of each chunk as this regime cut them. */
  readonly chunks: readonly ArrayLike<number>[];
  /** Accuracy after each stage on each chunk asked about, `[stage][chunk]`, 0 to 1: a stage is a chunk, in `shuffled` a pass. */
  readonly accuracy: readonly (readonly number[])[];
  /** The learner at the end. */
  readonly learner: SoftmaxLearner;
}

/**
 * Learns by one regime, and asks after each stage what is known of every chunk (001-E21).
 *
 * @throws RangeError for labels beyond the classes or fewer items than two chunks
 */
export function learnBy(regime: Regime, data: LabelledRows, options: RegimeOptions): RegimeRun {
  const { stream, chunkSize = 1000, passes = 5, rate = 0.1 } = options;
  requireInteger("passes", passes, { min: 1 });
  const rows = data.labels.length;
  requireInteger("rows", rows, { min: chunkSize + 1 });
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  if (regime.startsWith("sorted")) order.sort((a, b) => data.labels[a]! - data.labels[b]! || a - b);
  const chunks = planChunks(rows, chunkSize).map(({ begin, end }) => order.slice(begin, end));
  const { ask = Array.from(chunks.keys()) } = options;
  const learner = new SoftmaxLearner(data.vectors.columns, data.classes, stream.split("weights"));
  const accuracy = stages(regime, chunks, passes, stream.split("order")).map((stage) => {
    for (const items of stage) learner.learn(data, items, rate);
    return ask.map((chunk) => learner.accuracy(data, chunks[chunk]!));
  });
  return { regime, chunks, accuracy, learner };
}

/** The passes of every stage, each an order of items. */
function stages(regime: Regime, chunks: readonly Int32Array[], passes: number, stream: Stream): Int32Array[][] {
  if (regime === "shuffled") {
    const all = concat(chunks);
    return Array.from({ length: passes }, (_, pass) => [mixed(all, stream.split(pass))]);
  }
  return chunks.map((chunk, stage) =>
    Array.from({ length: passes }, (_, pass) => {
      const own = stream.split(stage).split(pass);
      const before = regime === "sorted chunks, rehearsed" ? concat(chunks.slice(0, stage)) : new Int32Array();
      const rehearsed = mixed(before, own.split("rehearsed")).subarray(0, chunk.length);
      return mixed(concat([chunk, rehearsed]), own.split("mixed"));
    }),
  );
}

function concat(parts: readonly Int32Array[]): Int32Array {
  return Int32Array.from(parts.flatMap((part) => Array.from(part)));
}

function mixed(items: Int32Array, stream: Stream): Int32Array {
  return permutation(stream, items.length).map((at) => items[at]!);
}
