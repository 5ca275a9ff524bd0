import type * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import type { Weights } from "../../model";
import type { Stream } from "../../random";
import type { CheckpointStore } from "../checkpoints/store";
import type { ControllerOptions } from "../controller/controller";
import type { Differentiated, Gradients } from "../gradients";
import type { Optimizer, RateOf } from "../optimizers/optimizer";
import type { InjectedFault } from "../recovery/injection";
import type { RecoveryOptions } from "../recovery/policy";
import type { Batch } from "./position";

/**
 * Mean loss over the items of a batch, a scalar tensor. Whatever is random in it, dropout above all, draws from `stream`,
 * which is the step's own.
 */
export type BatchLoss = (batch: Batch, stream: Stream) => tf.Scalar;

/**
 * How a batch becomes a loss and gradients. Accumulation, loss scaling and task balancing are functions of this kind.
 * Without gradients the step changes no weight.
 */
export type DifferentiateBatch = (batch: Batch, loss: BatchLoss, stream: Stream) => Differentiated;

/** Something beside weights and optimizer that a checkpoint must hold: an average of the weights, a loss scaler. */
export interface Stateful {
  /** The live state; its owner keeps the tensors. */
  state(): ReadonlyMap<string, tf.Tensor>;
  /** Replaces the state by a copy of another. */
  restore(state: ReadonlyMap<string, tf.Tensor>): void;
}

/** A training run. Everything is explicit, so that the same plan gives the same weights to the bit. */
export interface TrainingPlan {
  readonly weights: Weights;
  readonly optimizer: Optimizer;
  /** The rate of every weight at a step, from 0: schedule, layer decay and module multipliers in one. */
  readonly rate: (step: number) => RateOf;
  readonly loss: BatchLoss;
  /** Number of examples; a batch holds indices below it. */
  readonly examples: number;
  readonly batchSize: number;
  /** Stops after so many steps; give this, `epochs`, or both. */
  readonly steps?: number;
  /** Stops after so many epochs. */
  readonly epochs?: number;
  /** Source of the order of examples and of each step's stream; only split, never drawn from. */
  readonly stream: Stream;
  /** Default: `differentiate` of the loss. */
  readonly differentiate?: DifferentiateBatch;
  /** Changes the gradients before the update, such as clipping. The loop disposes what goes in and what comes out. */
  readonly transform?: (gradients: Gradients) => Gradients;
  /** Called after each update with the number of steps done; the place to update an average of the weights. */
  readonly afterUpdate?: (step: number) => void;
  /** Further state by name, saved in checkpoints and rolled back with the weights. */
  readonly extra?: Readonly<Record<string, Stateful>>;
  readonly validation?: ValidationPlan;
  readonly checkpoints?: CheckpointPlan;
  /** Without it a fault is told as an event and then thrown. Needs `checkpoints`. */
  readonly recovery?: RecoveryOptions;
  /** Faults to inject, for tests and lessons. */
  readonly faults?: readonly InjectedFault[];
}

/** When a run is validated. */
export interface ValidationPlan {
  /** Computes the validation loss with the present weights. */
  readonly loss: () => number;
  /** Every so many steps; default at the end of each epoch. */
  readonly every?: number;
  /** Lowers, raises and rolls back by the validation loss (003-S34). Rolling back needs `checkpoints`. */
  readonly controller?: ControllerOptions;
}

/** When and where a run saves what it needs to go on. */
export interface CheckpointPlan {
  readonly store: CheckpointStore;
  /** Every so many steps; the beginning and the end are always saved. */
  readonly every: number;
  /** Goes on from the last good checkpoint if there is one; default false, which refuses a store that holds any. */
  readonly resume?: boolean;
}

/** Throws a RangeError that names the part of a plan that can't be. */
export function requirePlan(plan: TrainingPlan): void {
  const { examples, batchSize, steps, epochs, validation, checkpoints, recovery } = plan;
  requireInteger("examples", examples, { min: 1 });
  requireInteger("batchSize", batchSize, { min: 1 });
  if (steps === undefined && epochs === undefined) throw new RangeError("plan: expected steps or epochs, got neither");
  requireInteger("steps", steps ?? 0, { min: 0 });
  requireInteger("epochs", epochs ?? 0, { min: 0 });
  requireInteger("validation.every", validation?.every ?? 1, { min: 1 });
  requireInteger("checkpoints.every", checkpoints?.every ?? 1, { min: 1 });
  if (checkpoints !== undefined) return;
  if (recovery !== undefined) throw new RangeError("recovery: expected checkpoints to go back to, got none");
  if (validation?.controller !== undefined)
    throw new RangeError("controller: expected checkpoints to go back to, got none");
}
