import * as tf from "@tensorflow/tfjs";
import type { Weights } from "../../model";
import type { StreamState } from "../../random";
import type { Optimizer } from "../optimizers/optimizer";
import type { Position } from "../loop/position";
import type { Stateful } from "../loop/plan";
import { NotFiniteError } from "../recovery/fault";
import { CheckpointError } from "./store";

/** The values of a tensor outside of the engine. */
export interface SavedTensor {
  readonly shape: readonly number[];
  readonly dtype: "float32" | "int32";
  readonly values: Float32Array | Int32Array;
}

/** All that a run needs to go on to the bit. */
export interface Snapshot {
  readonly position: Position;
  /** The run's stream; a run with another one must not go on from here. */
  readonly stream: StreamState;
  /** Tensors by name, in parts: "weights", "optimizer", and "extra/<name>" of the plan's further state. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, SavedTensor>>;
}

/** What a snapshot is taken of and restored to. */
export interface LiveState {
  readonly weights: Weights;
  readonly optimizer: Optimizer;
  readonly extra?: Readonly<Record<string, Stateful>>;
}

/**
 * Copies the present state out of the engine.
 *
 * @throws NotFiniteError that names a weight with NaN or infinity, which nobody would want to go back to
 */
export function takeSnapshot(live: LiveState, position: Position, stream: StreamState): Snapshot {
  const weights = saveAll(live.weights);
  for (const [name, { values }] of weights) requireFiniteWeight(name, values);
  const parts = new Map([["weights", weights]]);
  for (const [part, owner] of statefulParts(live)) parts.set(part, saveAll(owner.state()));
  return { position, stream, parts };
}

/**
 * Puts a snapshot's tensors back in place.
 *
 * @throws CheckpointError that names a part or weight which the snapshot lacks or has in another shape; then nothing changed
 */
export function restoreSnapshot(live: LiveState, { parts }: Snapshot): void {
  const weights = partOf(parts, "weights");
  for (const [name, { shape }] of live.weights) requireShape(name, shape, weights.get(name));
  const others = statefulParts(live).map(([part, owner]) => ({ owner, saved: partOf(parts, part) }));
  tf.tidy(() => {
    for (const [name, variable] of live.weights) variable.assign(load(weights.get(name)!));
    for (const { owner, saved } of others) owner.restore(new Map([...saved].map(([name, s]) => [name, load(s)])));
  });
}

function requireFiniteWeight(name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue;
    throw new NotFiniteError(`weight "${name}": expected finite numbers, got ${values[i]} at index ${i}`);
  }
}

function statefulParts({ optimizer, extra = {} }: LiveState): [string, Stateful][] {
  const further = Object.entries(extra).map(([name, owner]): [string, Stateful] => [`extra/${name}`, owner]);
  return [["optimizer", optimizer], ...further];
}

function partOf(parts: Snapshot["parts"], name: string): ReadonlyMap<string, SavedTensor> {
  const part = parts.get(name);
  if (part === undefined) throw new CheckpointError(`checkpoint: expected the part "${name}", which it does not hold`);
  return part;
}

function requireShape(name: string, shape: readonly number[], saved: SavedTensor | undefined): void {
  const came = saved === undefined ? "none" : `[${saved.shape.join(", ")}]`;
  if (came === `[${shape.join(", ")}]`) return;
  throw new CheckpointError(`checkpoint: expected weight "${name}" of shape [${shape.join(", ")}], got ${came}`);
}

function saveAll(tensors: ReadonlyMap<string, tf.Tensor>): ReadonlyMap<string, SavedTensor> {
  return new Map([...tensors].map(([name, tensor]) => [name, save(name, tensor)]));
}

function save(name: string, tensor: tf.Tensor): SavedTensor {
  const { shape, dtype } = tensor;
  if (dtype !== "float32" && dtype !== "int32") {
    throw new TypeError(`checkpoint: "${name}": expected float32 or int32, got ${dtype}`);
  }
  return { shape: [...shape], dtype, values: tensor.dataSync<typeof dtype>().slice() };
}

function load({ values, shape, dtype }: SavedTensor): tf.Tensor {
  return tf.tensor(values.slice(), [...shape], dtype);
}
