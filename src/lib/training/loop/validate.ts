import { controllerStart, controlRate } from "../controller/controller";
import type { Position } from "./position";
import { rollBack, type Run, type Stretch } from "./run";

/** Validates where the plan says so, and lets its controller change the rate or roll back. */
export function* validate({ plan }: Run, at: Position, epochEnded: boolean): Stretch<Position> {
  const { validation } = plan;
  if (validation === undefined) return at;
  const { every, controller } = validation;
  if (every === undefined ? !epochEnded : at.step % every !== 0) return at;
  const loss = validation.loss();
  yield { kind: "validation", step: at.step, loss };
  if (controller === undefined) return at;
  const { action, factor, state } = controlRate(at.controller ?? controllerStart, loss, controller);
  const { batchSize } = at;
  const rateFactor = at.rateFactor * factor;
  const from = action === "roll back" ? rollBack(plan).at : at;
  if (action !== "keep") yield { kind: "rate", step: from.step, action, rateFactor };
  return { ...from, batchSize, rateFactor, controller: state };
}
