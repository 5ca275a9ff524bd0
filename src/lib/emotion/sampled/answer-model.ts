import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { ekmanNames } from "../../data";
import { evaluate } from "../../engine";
import { crossEntropyLoss } from "../../losses";
import { allocate, dense, disposeWeights, embedding, joinBlueprints, type Weights } from "../../model";
import { adamW, runToEnd, train } from "../../training";
import { contextEmbedding, embeddingWidth } from "../features/context-embedding";
import { measureLexicon } from "../lexicon/lexicon";
import { terms } from "../lexicon/terms";
import type { NetworkTraining } from "../network/emotion-network";
import type { PreparedTexts } from "../score/scorer";
import { boundary, trueAnswer } from "./answer";

/** A tiny language model of answers to a text: the next token from the text's vector and the token before (001-S3, 001-D4). */
export interface AnswerModel {
  readonly tokens: readonly string[];
  readonly weights: Weights;
}

/** Texts and next tokens to learn from, one row a token. */
interface Examples {
  readonly rows: number[];
  readonly before: number[];
  readonly next: number[];
}

const parts = (vocabulary: number, hidden: number) => ({
  prompt: dense("answer/prompt", { inputs: embeddingWidth, outputs: hidden, depth: 0 }),
  token: embedding("answer/token", { count: vocabulary, width: hidden, deviation: 0.3 }),
  output: dense("answer/next", { inputs: hidden, outputs: vocabulary, depth: 2 }),
});

/**
 * Trains the model on the true answers to texts of one emotion.
 *
 * @param prepared the texts that the direct score was fitted on
 * @returns a model that the caller disposes with `disposeAnswerModel`
 */
export function trainAnswerModel(prepared: PreparedTexts, training: NetworkTraining): AnswerModel {
  const { stream, hidden = 64, epochs = 4, batchSize = 128, rate = 4e-3 } = training;
  requireInteger("epochs", epochs, { min: 1 });
  const answers = answersTo(prepared);
  const tokens = vocabularyOf(answers.values());
  const { rows, before, next } = examplesOf(answers, tokens);
  const { prompt, token, output } = parts(tokens.length, hidden);
  const blueprint = joinBlueprints([prompt.blueprint, token.blueprint, output.blueprint]);
  const weights = allocate(blueprint, stream.split("weights"));
  const x = tf.tensor2d(prepared.vectors, [prepared.pooled.length, embeddingWidth]);
  const optimizer = adamW();
  const pick = (from: readonly number[], indices: Int32Array): tf.Tensor1D =>
    tf.tensor1d(
      indices.map((i) => from[i]!),
      "int32",
    );
  const loss = ({ indices }: { readonly indices: Int32Array }): tf.Scalar =>
    tf.tidy(() => {
      const logits = nextLogits(weights, tf.gather(x, pick(rows, indices)), pick(before, indices));
      return crossEntropyLoss(logits, pick(next, indices));
    });
  const plan = { weights, optimizer, rate: () => () => rate, loss, examples: rows.length, batchSize, epochs };
  runToEnd(train({ ...plan, stream: stream.split("run") }));
  x.dispose();
  optimizer.dispose();
  return { tokens, weights };
}

/** Frees the weights. */
export function disposeAnswerModel({ weights }: AnswerModel): void {
  disposeWeights(weights);
}

/** Scores of every next token after one token, for one text: [vocabulary]. */
export function tokenLogits({ weights }: AnswerModel, text: string, before: number): Float64Array {
  const vector = contextEmbedding(text, "");
  return evaluate(() => nextLogits(weights, tf.tensor2d(vector, [1, embeddingWidth]), tf.tensor1d([before], "int32")));
}

/** [B, 768] vectors and [B] tokens -> [B, vocabulary] */
function nextLogits(weights: Weights, vectors: tf.Tensor, before: tf.Tensor): tf.Tensor {
  const [vocabulary, hidden] = weights.get("answer/token/table")!.shape as [number, number];
  const { prompt, token, output } = parts(vocabulary, hidden);
  const state = prompt.apply(weights, vectors).add(token.apply(weights, before)).relu();
  return output.apply(weights, state);
}

/** The true answers by row of the texts that have exactly one emotion. */
function answersTo({ pooled, language }: PreparedTexts): Map<number, string[]> {
  const found = pooled.map(({ text, labels }) => ({ forms: terms(text, language).map(({ form }) => form), labels }));
  const lexicon = measureLexicon(found, ekmanNames.length, { perClass: 200, leastZ: 2 });
  const answers = new Map<number, string[]>();
  pooled.forEach(({ text, labels }, row) => {
    if (labels.length === 1) answers.set(row, trueAnswer(text, labels[0]!, language, lexicon));
  });
  return answers;
}

/** The boundary, then every token of the answers in order of first use. */
function vocabularyOf(answers: Iterable<readonly string[]>): string[] {
  return [...new Set([boundary, ...[...answers].flat()])];
}

function examplesOf(answers: ReadonlyMap<number, readonly string[]>, tokens: readonly string[]): Examples {
  const indexOf = new Map(tokens.map((token, i) => [token, i]));
  const examples: Examples = { rows: [], before: [], next: [] };
  for (const [row, answer] of answers) {
    const ids = [boundary, ...answer, boundary].map((token) => indexOf.get(token)!);
    for (let i = 1; i < ids.length; i++) {
      examples.rows.push(row);
      examples.before.push(ids[i - 1]!);
      examples.next.push(ids[i]!);
    }
  }
  return examples;
}
