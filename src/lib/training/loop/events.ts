import type { RateAction } from "../controller/controller";
import type { FaultKind } from "../recovery/fault";
import type { SkippedCheckpoint } from "../checkpoints/store";

/** One update of the weights. */
export interface StepEvent {
  readonly kind: "step";
  /** Number of steps done, this one included. */
  readonly step: number;
  /** Epoch that the batch belongs to, from 0. */
  readonly epoch: number;
  /** Mean loss of the batch before the update. */
  readonly loss: number;
  /** Items in the batch. */
  readonly items: number;
  /** False if the batch gave no gradients, as an overflow under loss scaling does; the weights stayed as they were. */
  readonly updated: boolean;
}

/** All examples have been seen once more. */
export interface EpochEvent {
  readonly kind: "epoch";
  readonly step: number;
  /** The epoch that ended, from 0. */
  readonly epoch: number;
  /** Mean training loss of the epoch, each item with equal weight. */
  readonly loss: number;
}

/** The validation loss was computed. */
export interface ValidationEvent {
  readonly kind: "validation";
  readonly step: number;
  readonly loss: number;
}

/** The controller changed the rate (003-S34). */
export interface RateEvent {
  readonly kind: "rate";
  readonly step: number;
  readonly action: Exclude<RateAction, "keep">;
  /** What the schedule's rate is multiplied by from here on. */
  readonly rateFactor: number;
}

/** A state was saved that the run can go on from to the bit. */
export interface CheckpointEvent {
  readonly kind: "checkpoint";
  readonly step: number;
  /** File name, or "memory". */
  readonly place: string;
}

/** The run goes on from a checkpoint of an earlier one. */
export interface ResumedEvent {
  readonly kind: "resumed";
  readonly step: number;
  readonly place: string;
  /** Newer checkpoints that could not be used, and why. */
  readonly skipped: readonly SkippedCheckpoint[];
}

/** Something went wrong in a step. */
export interface FaultEvent {
  readonly kind: "fault";
  /** The step that failed, counted as if it had been done. */
  readonly step: number;
  readonly fault: FaultKind;
  readonly message: string;
}

/** The run goes on after a fault (003-S32). */
export interface RecoveredEvent {
  readonly kind: "recovered";
  /** Steps done in the state that the run goes on from. */
  readonly step: number;
  readonly fault: FaultKind;
  /** Steps whose work is lost and done again. */
  readonly lostSteps: number;
  readonly batchSize: number;
  readonly rateFactor: number;
  /** Checkpoints that could not be used on the way back. */
  readonly skipped: readonly SkippedCheckpoint[];
}

/** The run is over. */
export interface StoppedEvent {
  readonly kind: "stopped";
  readonly step: number;
  /** "finished" after the planned steps or epochs, "fault" where recovery gave up. */
  readonly reason: "finished" | "fault";
  /** Why recovery gave up; "" otherwise. */
  readonly message: string;
}

/** What a training loop tells, in the order in which it happens. */
export type TrainingEvent =
  | StepEvent
  | EpochEvent
  | ValidationEvent
  | RateEvent
  | CheckpointEvent
  | ResumedEvent
  | FaultEvent
  | RecoveredEvent
  | StoppedEvent;
