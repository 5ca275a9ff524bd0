import { NotFiniteError } from "../recovery/fault";
import { requirePlan, type TrainingPlan } from "./plan";
import { advance, type Batch, type Position } from "./position";
import { recover } from "./recover";
import { begin, runOf, save, type Run, type Stretch } from "./run";
import { StepFailure, update, type Updated } from "./update";
import { validate } from "./validate";

/**
 * Trains, and tells what happens while it does. A generator: `for (const event of train(plan))` runs it, `break` ends it
 * after any event, and nothing happens before the first event is asked for.
 *
 * The order of examples and all that is random follow from the plan's stream and the position alone. A run that goes on from
 * a checkpoint therefore ends with the same bits as one that was never interrupted, on the same engine. A step leaves no
 * tensor but the optimizer's state.
 *
 * @returns where the run stands at its end
 * @throws RangeError for an impossible plan; CheckpointError for a store that holds another run's checkpoints; the error of
 *   a step, after its event, where the plan has no recovery
 * @see 001-S14, 003-S32, 003-S34
 */
export function* train(plan: TrainingPlan): Stretch<Position> {
  requirePlan(plan);
  const run = runOf(plan);
  let at = yield* begin(run);
  while (!isDone(plan, at)) {
    const next = yield* attempt(run, at);
    if (next === undefined) return at;
    at = next;
  }
  yield { kind: "stopped", step: at.step, reason: "finished", message: "" };
  return at;
}

function isDone({ steps = Infinity, epochs = Infinity }: TrainingPlan, { step, epoch }: Position): boolean {
  return step >= steps || epoch >= epochs;
}

/** One step and what follows from it; undefined where recovery gives up. */
function* attempt(run: Run, at: Position): Stretch<Position | undefined> {
  const batch = run.batchAt(at);
  const result = tryUpdate(run, batch, at);
  if (result instanceof StepFailure) return yield* recover(run, at, result);
  const { loss, updated } = result;
  const { at: next, epochLoss } = advance(at, batch, loss, run.plan.examples);
  yield { kind: "step", step: next.step, epoch: at.epoch, loss, items: batch.indices.length, updated };
  if (epochLoss !== undefined) yield { kind: "epoch", step: next.step, epoch: at.epoch, loss: epochLoss };
  return yield* conclude(run, yield* validate(run, next, epochLoss !== undefined));
}

function tryUpdate({ plan, inject }: Run, batch: Batch, at: Position): Updated | StepFailure {
  try {
    return update(plan, batch, at, inject);
  } catch (error) {
    if (error instanceof StepFailure) return error;
    throw error;
  }
}

/** Saves where the plan says so. Weights that are not finite are a fault, never a checkpoint. */
function* conclude(run: Run, at: Position): Stretch<Position | undefined> {
  const { checkpoints } = run.plan;
  if (checkpoints === undefined || (at.step % checkpoints.every !== 0 && !isDone(run.plan, at))) return at;
  try {
    yield* save(run, at);
    return at;
  } catch (error) {
    if (!(error instanceof NotFiniteError)) throw error;
    return yield* recover(run, at, new StepFailure(error, true));
  }
}
