import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import { evaluate, readScalar, shuffledBatches } from "../../engine";
import type { Stream } from "../../random";
import { differentiate, disposeGradients } from "../../training/gradients";
import { adamW } from "../../training/optimizers/adamw";
import { clipByGlobalNorm } from "../../training/optimizers/clip";
import { cosine } from "../../training/schedules/cosine";
import { dataTensor, freeNumbers, freeTensor, type AmortizedPosterior, type DataSets } from "./amortized";
import type { Draws } from "../exact";

/** Simulated pairs: what an amortised posterior learns from. A log of choices has no theta and can't be one (002-C2). */
export interface Simulations {
  /** One parameter vector a data set. */
  readonly theta: Draws;
  readonly data: DataSets;
}

/** How an amortised posterior is trained. */
export interface PosteriorTraining {
  readonly simulations: Simulations;
  /** Of the order of batches. */
  readonly stream: Stream;
  /** Steps of AdamW. */
  readonly steps: number;
  /** Data sets a step, default 256. */
  readonly batch?: number;
  /** At the start; falls to 0 along a cosine. Default 2e-3. */
  readonly rate?: number;
  /** Largest norm of a step's gradient, default 5. */
  readonly clip?: number;
  /** Share of the simulations that is kept aside for the loss in `held`. Default 0.05. */
  readonly heldOut?: number;
}

/** What training came to. */
export interface PosteriorHistory {
  /** Mean -ln q of each step's batch, in nats. */
  readonly losses: Float64Array;
  /** The same on simulations that were never trained on, after training; NaN if none were kept aside. */
  readonly held: number;
}

/**
 * Trains an amortised posterior on simulations, in place.
 *
 * @throws RangeError for no simulations, unequal counts or a theta outside of the prior; Error where a loss isn't finite, naming
 *   the step
 */
export function trainPosterior(posterior: AmortizedPosterior, options: PosteriorTraining): PosteriorHistory {
  const { simulations, stream, steps, batch = 256, rate = 2e-3, clip = 5, heldOut = 0.05 } = options;
  requireInteger("steps", steps, { min: 1 });
  requireFinite("heldOut", heldOut, { min: 0, max: 0.5 });
  const { theta, data } = simulations;
  requireInteger("simulations.theta.count", theta.count, { min: data.count, max: data.count });
  const free = freeTensor(freeNumbers(posterior.prior, theta));
  const sets = dataTensor(data, data.features);
  const kept = data.count - Math.floor(heldOut * data.count);
  const optimizer = adamW({ weightDecay: 1e-4 });
  const schedule = cosine({ steps });
  const losses = new Float64Array(steps);
  try {
    const order = batches(kept, batch, stream);
    for (let step = 0; step < steps; step++) {
      const indices = tf.tensor1d(order.next().value, "int32");
      const { loss, gradients } = differentiate(posterior.weights, () =>
        posterior.loss(tf.gather(free, indices), tf.gather(sets, indices)),
      );
      losses[step] = readScalar(loss);
      tf.dispose([indices, loss]);
      if (!Number.isFinite(losses[step])) {
        disposeGradients(gradients);
        throw new Error(`trainPosterior: expected a finite loss, got ${losses[step]} at step ${step}`);
      }
      const { gradients: clipped } = clipByGlobalNorm(gradients, clip);
      optimizer.step(posterior.weights, clipped, () => rate * schedule(step));
      disposeGradients(clipped);
      disposeGradients(gradients);
    }
    return { losses, held: heldLoss(posterior, free, sets, kept) };
  } finally {
    tf.dispose([free, sets]);
    optimizer.dispose();
  }
}

/** Epoch after epoch of shuffled batches, without end. */
function* batches(count: number, size: number, stream: Stream): Generator<Int32Array, never, undefined> {
  requireInteger("simulations", count, { min: 1 });
  for (let epoch = 0; ; epoch++) {
    yield* shuffledBatches(count, Math.min(size, count), stream.split(epoch), { dropLast: true });
  }
}

function heldLoss(posterior: AmortizedPosterior, free: tf.Tensor2D, sets: tf.Tensor3D, kept: number): number {
  const rest = free.shape[0] - kept;
  if (rest === 0) return NaN;
  return evaluate(() =>
    posterior.loss(free.slice([kept, 0], [rest, -1]), sets.slice([kept, 0, 0], [rest, -1, -1])),
  )[0]!;
}
