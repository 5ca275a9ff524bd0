import { createHash } from "node:crypto";
import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../arguments";
import { stream, type Stream } from "../random";
import { shuffledBatches } from "./batches";
import { dropout } from "./dropout";
import { glorotTensor, normalTensor } from "./random-tensors";
import { startEngine } from "./start";

/** Two runs of one seeded training loop, side by side. */
export interface Repeatability {
  /** Name of the engine. */
  readonly engine: string;
  readonly steps: number;
  /** Loss at the first and the last step of the first run. */
  readonly firstLoss: number;
  readonly lastLoss: number;
  /** Whether every bit of every weight is the same in both runs. */
  readonly equal: boolean;
}

interface Trained {
  readonly losses: readonly number[];
  /** SHA-256 over the bits of all weights. */
  readonly weights: string;
}

const examples = 64;
const width = 16;
const batchSize = 16;

/**
 * Trains a small network twice from one seed, with random weights, dropout and shuffled batches, and compares the bits.
 *
 * @param steps optimizer steps of each run, at least 2
 * @see X-C7, X-C17, 001-E1
 */
export async function trainTwice(seed: number | string, steps: number): Promise<Repeatability> {
  requireInteger("steps", steps, { min: 2 });
  const { name } = await startEngine();
  const [first, second] = [train(stream(seed), steps), train(stream(seed), steps)];
  return {
    engine: name,
    steps,
    firstLoss: first.losses[0]!,
    lastLoss: first.losses.at(-1)!,
    equal: first.weights === second.weights,
  };
}

/** Learns a linear map through a hidden layer with Adam. */
function train(source: Stream, steps: number): Trained {
  const hidden = tf.tidy(() => tf.variable(glorotTensor(source.split("hidden"), width, width)));
  const out = tf.tidy(() => tf.variable(glorotTensor(source.split("out"), width, 1)));
  const x = normalTensor(source.split("x"), [examples, width]);
  const y = tf.tidy(() => x.matMul(normalTensor(source.split("truth"), [width, 1])));
  const optimizer = tf.train.adam(0.01);
  const masks = source.split("dropout");
  const losses = epochs(source, steps).map((batch) =>
    tf.tidy(() => {
      const rows = tf.tensor1d(batch, "int32");
      const loss = (): tf.Scalar => {
        const features = tf.gather(x, rows).matMul(hidden).tanh();
        return dropout(features, 0.1, masks).matMul(out).sub(tf.gather(y, rows)).square().mean().asScalar();
      };
      return optimizer.minimize(loss, true)!.dataSync()[0]!;
    }),
  );
  const hash = createHash("sha256");
  for (const weight of [hidden, out]) hash.update(new Uint8Array(weight.dataSync().slice().buffer));
  optimizer.dispose();
  tf.dispose([hidden, out, x, y]);
  return { losses, weights: hash.digest("hex") };
}

/** As many batches of indices as there are steps, epoch after epoch, each in an order of its own. */
function epochs(source: Stream, steps: number): Int32Array[] {
  const count = Math.ceil((steps * batchSize) / examples);
  const all = Array.from({ length: count }, (_, epoch) => [
    ...shuffledBatches(examples, batchSize, source.split("epoch").split(epoch)),
  ]);
  return all.flat().slice(0, steps);
}
