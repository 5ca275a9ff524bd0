import * as tf from "@tensorflow/tfjs";
import { dropout, evaluate } from "../../engine";
import { disposeWeights } from "../../model";
import { normals, type Stream } from "../../random";
import { classLogits, hiddenUnits } from "../network/emotion-network";
import { runSteps } from "../score/trace";
import { retrained, type LanguageParts, type PreparedTexts } from "../score/scorer";
import type { TraceInput } from "../score/context";
import type { Answerer } from "../sampled/answerer";

/** What the parts work on. */
export interface StochasticSubject {
  readonly parts: LanguageParts;
  readonly input: TraceInput;
  readonly answerer: Answerer;
  /** A few texts to train members of an ensemble on. */
  readonly texts: PreparedTexts;
}

/** Numbers from a subject; the stream is all the chance there is. */
export type StochasticPart = (subject: StochasticSubject, stream: Stream) => ArrayLike<number>;

/**
 * The parts that the papers call deterministic as a whole, the stochastic ones included (X-C7): each with a place in a paper.
 * Given one stream each repeats to the bit; the question is what happens when nobody fixes the seed.
 */
export const stochasticParts: Readonly<Record<string, StochasticPart>> = {
  "direct score": ({ parts, input }) => runSteps(parts, input).finalOutput.score,
  "dropout pass (001 R-Drop)": ({ parts, input }, stream) => {
    const { embedding } = runSteps(parts, input).features;
    return evaluate(() => {
      const hidden = hiddenUnits(parts.network, tf.tensor2d([[...embedding]]));
      return classLogits(parts.network, dropout(hidden, 0.1, stream));
    });
  },
  "Monte-Carlo mean (003 L211)": ({ parts, input }, stream) => {
    const { embedding } = runSteps(parts, input).features;
    const noise = tf.tensor2d(Float32Array.from(normals(stream, monteCarlo * embedding.length)), [
      monteCarlo,
      embedding.length,
    ]);
    const mean = evaluate(() => {
      const noisy = noise.mul(0.02).add(tf.tensor1d([...embedding]));
      return classLogits(parts.network, hiddenUnits(parts.network, noisy)).softmax().mean(0);
    });
    noise.dispose();
    return mean;
  },
  "privacy noise (003 L586)": ({ parts, input }, stream) =>
    runSteps(parts, input).finalOutput.score.map((own) => own + laplace(stream, 0.01)),
  "member of an ensemble (003 L358)": ({ parts, input, texts }, stream) => {
    const member = retrained(parts, texts, { stream, epochs: 1, hidden: 8 });
    const { score } = runSteps(member, input).finalOutput;
    disposeWeights(member.network);
    return score;
  },
  "sampled answer (001-S3)": ({ answerer }, stream) =>
    Array.from(answerer.answer(1, stream).written, (character) => character.codePointAt(0)!),
};

const monteCarlo = 16;

/** Laplace noise of a scale, by its quantile function. */
function laplace(stream: Stream, scale: number): number {
  const centred = stream.uniform() - 0.5;
  return -scale * Math.sign(centred) * Math.log(1 - 2 * Math.abs(centred));
}
