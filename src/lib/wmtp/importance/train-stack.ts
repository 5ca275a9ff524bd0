import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import type { Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW, decaysOf, differentiate, disposeGradients } from "../../training";
import { stackedLogits } from "../experiment/stack/decoder";
import { stackWeights } from "../experiment/stack/weights";
import { mtpLabels, tokenLosses } from "../loss";
import { decoder, type DecoderConfig } from "../model";
import { markedLineLength, markedLines } from "./marked-lines";

/** How long models are trained on marked lines. */
export interface StackPlan {
  readonly config: DecoderConfig;
  /** One a model. */
  readonly streams: readonly Stream[];
  readonly steps: number;
  /** Lines of a step, for each model. */
  readonly batch: number;
  readonly rate: number;
  /** Share of wrong answers in what they read. */
  readonly wrong: number;
}

/**
 * Trains one language model a stream on marked lines of its own, all side by side.
 *
 * @returns weights of the stack; the caller disposes them
 */
export function trainOnLines({ config, streams, steps, batch, rate, wrong }: StackPlan): Weights {
  requireInteger("steps", steps, { min: 1 });
  const { blueprint } = decoder(config);
  const weights = stackWeights(
    blueprint,
    streams.map((stream) => stream.split("start")),
  );
  const optimizer = adamW({ decays: decaysOf(blueprint) });
  for (let step = 0; step < steps; step++) {
    const texts = streams.map((stream) => markedLines(stream.split("lines").split(step), batch, wrong).ids);
    const { loss, gradients } = differentiate(weights, () => stackLoss(config, weights, texts, batch));
    optimizer.step(weights, gradients, () => rate);
    disposeGradients(gradients);
    loss.dispose();
  }
  optimizer.dispose();
  return weights;
}

/** The sum over models of each one's mean loss, so that each gets the gradient that it would have alone. */
function stackLoss(config: DecoderConfig, weights: Weights, texts: readonly Int32Array[], batch: number): tf.Scalar {
  const ids = tf.tensor3d(
    texts.flatMap((text) => Array.from(text)),
    [texts.length, batch, markedLineLength],
    "int32",
  );
  const labels = mtpLabels(ids.reshape([texts.length * batch, markedLineLength]), { horizon: 1 });
  return tokenLosses(stackedLogits(config, weights, ids), labels)
    .sum()
    .div(batch * (markedLineLength - 1));
}
