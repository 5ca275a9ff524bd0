import * as tf from "@tensorflow/tfjs";
import { evaluate } from "../../engine";
import { weight, type Weights } from "../../model";
import { float16, roundTo } from "../../training";
import { classLogits, hiddenUnits, shapeOf } from "../network/emotion-network";
import { largest } from "../score/distributions";
import type { LanguageParts } from "../score/scorer";
import { runSteps, type CalculationTrace } from "../score/trace";
import { agreementPercent, bitsOf } from "./bits";

/** Two ways to compute the same scores, and how far they agree. */
export interface NumericCause {
  readonly cause: string;
  /** Share of texts whose score has equal bits, percent. */
  readonly equalBits: number;
  /** Share of texts with the same top emotion, percent. */
  readonly sameEmotion: number;
  /** Largest difference of a score. */
  readonly worst: number;
}

/** Units and scores of all texts: [texts, hidden] and [texts, classes]. */
interface Pass {
  readonly hidden: Float64Array;
  readonly logits: Float64Array;
}

/**
 * Where a deterministic calculation can lose equality (001-C9): in the order of its sums. The same numbers added in another
 * order, because a text shares its batch with others or because a half-precision sum runs from the other end, round
 * differently, and a decision may tip.
 *
 * @param traces each text computed by itself
 */
export function numericCauses(parts: LanguageParts, traces: readonly CalculationTrace[]): NumericCause[] {
  const width = traces[0]!.features.embedding.length;
  const vectors = tf.tensor2d(Float32Array.from(traces.flatMap(({ features }) => [...features.embedding])), [
    traces.length,
    width,
  ]);
  const scores = (pass: Pass): number[][] => rescored(parts, traces, pass);
  const alone = scores(inBatches(parts.network, vectors, 1));
  const half = scores(inFloat16(parts.network, vectors, "forwards"));
  const causes = [
    compareScores("the same again", alone, scores(inBatches(parts.network, vectors, 1))),
    compareScores("in batches of 32", alone, scores(inBatches(parts.network, vectors, 32))),
    compareScores("in one batch", alone, scores(inBatches(parts.network, vectors, traces.length))),
    compareScores("float16 for float32", alone, half),
    compareScores("float16, sums reversed", half, scores(inFloat16(parts.network, vectors, "backwards"))),
  ];
  vectors.dispose();
  return causes;
}

function inBatches(weights: Weights, vectors: tf.Tensor2D, size: number): Pass {
  const pass = (compute: (x: tf.Tensor2D) => tf.Tensor): Float64Array => {
    const rows = vectors.shape[0];
    const batches = Array.from({ length: Math.ceil(rows / size) }, (_, i) =>
      evaluate(() => compute(tf.slice(vectors, [i * size, 0], [Math.min(size, rows - i * size), -1]))),
    );
    return Float64Array.from(batches.flatMap((values) => [...values]));
  };
  return {
    hidden: pass((x) => hiddenUnits(weights, x)),
    logits: pass((x) => classLogits(weights, hiddenUnits(weights, x))),
  };
}

/** Both layers in emulated half precision, their sums taken block by block from one end or the other. */
function inFloat16(weights: Weights, vectors: tf.Tensor2D, order: "forwards" | "backwards"): Pass {
  const { classes } = shapeOf(weights);
  const hiddenOf = (): tf.Tensor => halfLayer(weights, "emotion/hidden", vectors, order).relu();
  const hidden = evaluate(hiddenOf);
  return { hidden, logits: evaluate(() => halfLayer(weights, "emotion/out", hiddenOf(), order), [null, classes]) };
}

const blocks = 16;

function halfLayer(weights: Weights, path: string, x: tf.Tensor, order: "forwards" | "backwards"): tf.Tensor {
  const half = (value: tf.Tensor): tf.Tensor => roundTo(value, float16);
  const kernel = half(weight(weights, `${path}/kernel`));
  const size = kernel.shape[0] / blocks;
  const products = Array.from({ length: blocks }, (_, i) =>
    half(tf.matMul(half(tf.slice(x, [0, i * size], [-1, size])), tf.slice(kernel, [i * size, 0], [size, -1]))),
  );
  const ordered = order === "forwards" ? products : products.reverse();
  const sum = ordered.reduce((total, product) => half(total.add(product)));
  return half(sum.add(half(weight(weights, `${path}/bias`))));
}

/** The scores with another pass through the network, everything else as recorded. */
function rescored(parts: LanguageParts, traces: readonly CalculationTrace[], { hidden, logits }: Pass): number[][] {
  const rowOf = (values: Float64Array, row: number): number[] => {
    const width = values.length / traces.length;
    return Array.from(values.subarray(row * width, (row + 1) * width));
  };
  return traces.map((trace, row) => {
    const standIns = {
      "features.embedding": trace.features.embedding,
      "features.semanticDistance": trace.features.semanticDistance,
      "neuralContribution.hidden": rowOf(hidden, row),
      "neuralContribution.logits": rowOf(logits, row),
    };
    return [...runSteps(parts, trace.input, standIns).finalOutput.score];
  });
}

function compareScores(cause: string, first: readonly number[][], second: readonly number[][]): NumericCause {
  const emotions = (scores: readonly number[][]): string[] => scores.map((score) => String(largest(score)));
  const differences = first.flatMap((score, row) => score.map((own, k) => Math.abs(own - second[row]![k]!)));
  return {
    cause,
    equalBits: agreementPercent(first.map(bitsOf), second.map(bitsOf)),
    sameEmotion: agreementPercent(emotions(first), emotions(second)),
    worst: differences.reduce((a, b) => Math.max(a, b), 0),
  };
}
