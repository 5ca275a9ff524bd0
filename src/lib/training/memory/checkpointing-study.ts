import * as tf from "@tensorflow/tfjs";
import type { TopLevelSpec } from "vega-lite";
import { requireInteger } from "../../arguments";
import { normalTensor } from "../../engine";
import {
  allocate,
  disposeWeights,
  encoderBlock,
  joinBlueprints,
  type Module,
  type Sequence,
  type Weights,
} from "../../model";
import type { Stream } from "../../random";
import { differentiate, disposeGradients, type Gradients } from "../gradients";
import { checkpointed } from "./gradient-checkpointing";
import { gradientMemory } from "./gradient-memory";

/** What recomputing some blocks of an encoder saves and costs. */
export interface CheckpointingTrial {
  /** Blocks that are computed again in the backward pass. */
  readonly recomputed: number;
  readonly layers: number;
  /** Most bytes of buffers at any time, beyond weights and input. */
  readonly peak: number;
  /** Bytes kept from the forward to the backward pass. */
  readonly kept: number;
  /** Largest difference of a gradient from that without recomputing, relative to the largest gradient. */
  readonly difference: number;
  /** Shortest time of loss and gradients, relative to that without recomputing. Varies from run to run. */
  readonly time: number;
}

/** An encoder, what it is fed, and how it is timed. */
export interface CheckpointingOptions {
  readonly stream: Stream;
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  readonly feedForward: number;
  readonly batch: number;
  readonly length: number;
  /** Time in any unit; given by the caller, since this room has no clock. */
  readonly clock: () => number;
  /** Timed repetitions, default 5. */
  readonly repeats?: number;
  /** Which blocks are recomputed: those next to the input (default) or those next to the loss. */
  readonly end?: "first" | "last";
}

/**
 * Measures an encoder with none, one, ... all of its blocks recomputed, on the same weights and input.
 *
 * @see 003-S31, 003-E23
 */
export function checkpointingStudy(options: CheckpointingOptions): CheckpointingTrial[] {
  const { stream, layers, batch, length, width, repeats = 5, end = "first" } = options;
  requireInteger("layers", layers, { min: 1 });
  const blocks = Array.from({ length: layers }, (_, i) => encoderBlock(`block-${i}`, { ...options, depth: i + 1 }));
  const weights = allocate(joinBlueprints(blocks.map(({ blueprint }) => blueprint)), stream.split("weights"));
  const [states, target] = ["states", "target"].map((name) => {
    return normalTensor(stream.split(name), [batch, length, width]);
  }) as [tf.Tensor3D, tf.Tensor3D];
  const losses = Array.from({ length: layers + 1 }, (_, recomputed) => () => {
    return lossOf(weights, mixed(blocks, recomputed, end), states, target);
  });
  try {
    const times = shortestTimes(weights, losses, options.clock, repeats);
    const plain = differentiate(weights, losses[0]!);
    const trials = losses.map((loss, recomputed) => {
      const difference = distance(weights, loss, plain.gradients);
      const time = times[recomputed]! / times[0]!;
      return { recomputed, layers, ...gradientMemory(weights, loss), difference, time };
    });
    plain.loss.dispose();
    disposeGradients(plain.gradients);
    return trials;
  } finally {
    disposeWeights(weights);
    tf.dispose([states, target]);
  }
}

type Block = Module<Sequence, tf.Tensor3D>;

function mixed(blocks: readonly Block[], recomputed: number, end: "first" | "last"): Block[] {
  const begin = end === "first" ? 0 : blocks.length - recomputed;
  return blocks.map((block, i) => (i >= begin && i < begin + recomputed ? checkpointed(block) : block));
}

function lossOf(weights: Weights, blocks: readonly Block[], states: tf.Tensor3D, target: tf.Tensor3D): tf.Scalar {
  return tf.tidy(() => {
    const out = blocks.reduce((x, block) => block.apply(weights, { states: x }), states);
    return out.sub(target).square().mean().asScalar();
  });
}

/** Interleaved, so that a slow moment meets all alike; the first round is not counted. */
function shortestTimes(
  weights: Weights,
  losses: readonly (() => tf.Scalar)[],
  clock: () => number,
  repeats: number,
): number[] {
  const times = losses.map((): number[] => []);
  for (let round = 0; round <= repeats; round++) {
    losses.forEach((loss, i) => {
      const start = clock();
      const { loss: value, gradients } = differentiate(weights, loss);
      value.dataSync();
      if (round > 0) times[i]!.push(clock() - start);
      value.dispose();
      disposeGradients(gradients);
    });
  }
  return times.map((list) => Math.min(...list));
}

function distance(weights: Weights, loss: () => tf.Scalar, expected: Gradients): number {
  const { loss: value, gradients } = differentiate(weights, loss);
  const [apart, size] = tf.tidy(() => {
    const all = [...expected].map(([name, gradient]) => [
      gradients.get(name)!.sub(gradient).abs().max(),
      gradient.abs().max(),
    ]);
    return [0, 1].map((part) => tf.stack(all.map((pair) => pair[part]!)).max());
  }) as [tf.Tensor, tf.Tensor];
  const result = apart.dataSync()[0]! / size.dataSync()[0]!;
  tf.dispose([value, apart, size]);
  disposeGradients(gradients);
  return result;
}

/** Kept and peak bytes over the number of recomputed blocks (003-E23). */
export function checkpointingFigure(trials: readonly CheckpointingTrial[]): TopLevelSpec {
  const values = trials.flatMap(({ recomputed, peak, kept }) => [
    { recomputed, megabytes: peak / 1e6, what: "peak · 최대" },
    { recomputed, megabytes: kept / 1e6, what: "kept for the backward pass · 역전파용 보관" },
  ]);
  return {
    data: { values },
    width: 380,
    height: 220,
    mark: { type: "line", point: true, tooltip: true },
    encoding: {
      x: {
        field: "recomputed",
        type: "ordinal",
        title: "blocks recomputed · 다시 계산하는 블록",
        axis: { labelAngle: 0 },
      },
      y: { field: "megabytes", type: "quantitative", title: "megabytes · 메가바이트", scale: { zero: true } },
      color: {
        field: "what",
        type: "nominal",
        title: null,
        scale: { range: ["#0072b2", "#d55e00"] },
        legend: { orient: "bottom", labelLimit: 300 },
      },
    },
  };
}
