import * as tf from "@tensorflow/tfjs";
import { readScalar } from "../../engine";
import { differentiate, type Differentiated, type Gradients } from "../gradients";
import type { RateOf } from "../optimizers/optimizer";
import { NotFiniteError } from "../recovery/fault";
import type { Injector } from "../recovery/injection";
import type { TrainingPlan } from "./plan";
import type { Batch, Position } from "./position";

/** What one step did. */
export interface Updated {
  readonly loss: number;
  /** False if there were no gradients. */
  readonly updated: boolean;
}

/** An error of a step, and whether weights may have changed before it. */
export class StepFailure extends Error {
  override readonly name = "StepFailure";
  override readonly cause: unknown;
  readonly touched: boolean;

  constructor(cause: unknown, touched: boolean) {
    super("a training step failed");
    this.cause = cause;
    this.touched = touched;
  }
}

/**
 * One step: loss and gradients of a batch, a check that both are finite, and the update. Leaves no tensor behind, however
 * it ends.
 *
 * @throws StepFailure whose cause is what went wrong
 */
export function update(plan: TrainingPlan, batch: Batch, at: Position, inject: Injector): Updated {
  const kept: tf.Tensor[] = [];
  let touched = false;
  try {
    const { loss, gradients } = differentiated(plan, batch, inject(at.step, at.batchSize));
    kept.push(loss, ...gradients.values());
    const value = readScalar(loss);
    if (!Number.isFinite(value)) throw new NotFiniteError(`loss: expected a finite number, got ${value}`);
    if (gradients.size === 0) return { loss: value, updated: false };
    requireFiniteGradients(gradients);
    const ready = plan.transform?.(gradients) ?? gradients;
    kept.push(...ready.values());
    touched = true;
    plan.optimizer.step(plan.weights, ready, scaled(plan.rate(at.step), at.rateFactor));
    plan.afterUpdate?.(at.step + 1);
    return { loss: value, updated: true };
  } catch (error) {
    throw new StepFailure(error, touched);
  } finally {
    tf.dispose(kept);
  }
}

function differentiated(plan: TrainingPlan, batch: Batch, fault: ReturnType<Injector>): Differentiated {
  const stream = plan.stream.split("step").split(batch.step);
  const result =
    plan.differentiate?.(batch, plan.loss, stream) ?? differentiate(plan.weights, () => plan.loss(batch, stream));
  return fault === undefined ? result : poisoned(result, fault);
}

/** The same result with NaN where the injected fault puts it. */
function poisoned({ loss, gradients }: Differentiated, fault: "nan loss" | "nan gradient"): Differentiated {
  if (fault === "nan loss") {
    loss.dispose();
    return { loss: tf.scalar(NaN), gradients };
  }
  const [name, first] = [...gradients][0] ?? [];
  if (name === undefined || first === undefined) return { loss, gradients };
  const bad = first.mul(NaN);
  first.dispose();
  return { loss, gradients: new Map([...gradients, [name, bad]]) };
}

/** A sum is finite only if every entry is; on a fault the entry is looked for by name. */
function requireFiniteGradients(gradients: Gradients): void {
  const total = tf.tidy(() => tf.addN([...gradients.values()].map((gradient) => gradient.sum())));
  const sum = readScalar(total);
  total.dispose();
  if (Number.isFinite(sum)) return;
  for (const [name, gradient] of gradients) {
    if (gradient.dataSync().every(Number.isFinite)) continue;
    throw new NotFiniteError(`gradient of "${name}": expected finite numbers, got NaN or infinity`);
  }
}

function scaled(rate: RateOf, factor: number): RateOf {
  return factor === 1 ? rate : (name) => rate(name) * factor;
}
