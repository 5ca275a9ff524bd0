import { CheckpointError, type FoundCheckpoint } from "../checkpoints/store";
import { restoreSnapshot, takeSnapshot } from "../checkpoints/snapshot";
import { injector, type Injector } from "../recovery/injection";
import { recovery, type Recovery } from "../recovery/policy";
import type { TrainingEvent } from "./events";
import type { TrainingPlan } from "./plan";
import { batchesOf, firstPosition, type Batch, type Position } from "./position";

/** A stretch of a run: tells events, gives what follows. */
export type Stretch<T> = Generator<TrainingEvent, T, undefined>;

/** A plan and what its run carries along. */
export interface Run {
  readonly plan: TrainingPlan;
  readonly batchAt: (at: Position) => Batch;
  readonly inject: Injector;
  readonly recovery: Recovery | undefined;
}

/** Makes a plan ready to run. */
export function runOf(plan: TrainingPlan): Run {
  return {
    plan,
    batchAt: batchesOf(plan.examples, plan.stream),
    inject: injector(plan.faults ?? []),
    recovery: plan.recovery && recovery(plan.recovery),
  };
}

/** Goes on from the last good checkpoint, or saves the beginning. */
export function* begin(run: Run): Stretch<Position> {
  const { plan } = run;
  const found = plan.checkpoints?.store.latest();
  if (found === undefined) {
    const first = firstPosition(plan.batchSize);
    yield* save(run, first);
    return first;
  }
  if (plan.checkpoints?.resume !== true) {
    throw new CheckpointError(`checkpoints: ${found.place} is there already; resume, or choose another place`);
  }
  const at = restore(plan, found);
  yield { kind: "resumed", step: at.step, place: found.place, skipped: found.skipped };
  return at;
}

/** Saves the present state, where the plan has checkpoints. */
export function* save({ plan, recovery }: Run, at: Position): Stretch<void> {
  if (plan.checkpoints === undefined) return;
  const place = plan.checkpoints.store.save(takeSnapshot(plan, at, plan.stream.state));
  recovery?.gained(at.step);
  yield { kind: "checkpoint", step: at.step, place };
}

/** The last good checkpoint, put back in place. */
export interface RolledBack {
  readonly at: Position;
  readonly found: FoundCheckpoint;
}

/** Goes back to the last good checkpoint. */
export function rollBack(plan: TrainingPlan): RolledBack {
  const found = plan.checkpoints?.store.latest();
  if (found === undefined) throw new CheckpointError("checkpoints: expected one to go back to, found none");
  return { at: restore(plan, found), found };
}

function restore(plan: TrainingPlan, { snapshot, place }: FoundCheckpoint): Position {
  if (snapshot.stream.id !== plan.stream.state.id) {
    throw new CheckpointError(`checkpoints: ${place} was saved by a run with another stream`);
  }
  restoreSnapshot(plan, snapshot);
  return snapshot.position;
}
