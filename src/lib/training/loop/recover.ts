import { faultKind, messageOf, type FaultKind } from "../recovery/fault";
import type { Remedy } from "../recovery/policy";
import type { Position } from "./position";
import { rollBack, type Run, type Stretch } from "./run";
import type { StepFailure } from "./update";

/**
 * Tells a fault and answers it by the plan's rules.
 *
 * A lack of memory before the update costs nothing but the step itself; one within it leaves some weights new and some old,
 * so the run goes back to the last good checkpoint as it does for NaN.
 *
 * @returns where the run goes on; undefined where recovery gives up
 * @throws the failure's cause if the plan has no recovery
 */
export function* recover(run: Run, at: Position, { cause, touched }: StepFailure): Stretch<Position | undefined> {
  const fault = faultKind(cause);
  yield { kind: "fault", step: at.step + 1, fault, message: messageOf(cause) };
  if (run.recovery === undefined) throw cause;
  const remedy = run.recovery.remedy(fault, at);
  if (remedy.action === "stop") {
    yield { kind: "stopped", step: at.step, reason: "fault", message: `${messageOf(cause)}: ${remedy.message}` };
    return undefined;
  }
  return yield* goOn(run, at, fault, remedy, touched);
}

function* goOn(
  { plan }: Run,
  at: Position,
  fault: FaultKind,
  remedy: Exclude<Remedy, { action: "stop" }>,
  touched: boolean,
): Stretch<Position> {
  const goesBack = touched || remedy.action !== "halve the batch";
  const { at: from, found } = goesBack ? rollBack(plan) : { at, found: undefined };
  const changed =
    remedy.action === "halve the batch" ? { batchSize: remedy.batchSize } : { rateFactor: remedy.rateFactor };
  const next = { ...from, batchSize: at.batchSize, rateFactor: at.rateFactor, ...changed };
  const { batchSize, rateFactor } = next;
  const lostSteps = at.step - from.step;
  const skipped = found?.skipped ?? [];
  yield { kind: "recovered", step: from.step, fault, lostSteps, batchSize, rateFactor, skipped };
  return next;
}
