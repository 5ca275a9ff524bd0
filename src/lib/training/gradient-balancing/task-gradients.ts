import * as tf from "@tensorflow/tfjs";
import { requireAllFinite, requireSameLength } from "../../arguments";
import { isUnder, type Weights } from "../../model";
import { globalNorm } from "../optimizers/clip";
import { differentiate, disposeGradients, type Gradients } from "../gradients";

/**
 * Norm of each task's gradient at a shared part of the model, on the current batch.
 *
 * @param losses computes each task's scalar loss
 * @param shared path of the shared part, such as "backbone" or "backbone/block-7"
 * @throws Error that names the task whose loss does not use the shared part, or whose gradient is not finite
 * @see 003-S30, 003-C19
 */
export function taskGradientNorms(
  weights: Weights,
  losses: ReadonlyMap<string, () => tf.Scalar>,
  shared: string,
): Map<string, number> {
  const part = new Map([...weights].filter(([name]) => isUnder(name, shared)));
  if (part.size === 0) throw new RangeError(`shared: expected a part of the model, got "${shared}"`);
  return new Map([...losses].map(([task, loss]) => [task, namingTask(task, () => gradientNorm(part, loss))]));
}

function gradientNorm(weights: Weights, loss: () => tf.Scalar): number {
  const { loss: value, gradients } = differentiate(weights, loss);
  value.dispose();
  try {
    return globalNorm(gradients);
  } finally {
    disposeGradients(gradients);
  }
}

function namingTask<T>(task: string, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw new Error(`loss of ${task}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Inner products g_i · g_j of the tasks' gradients over all weights. Reads the engine once.
 *
 * @returns symmetric matrix; a weight that a task does not use counts as 0 there
 */
export function innerProducts(tasks: readonly Gradients[]): number[][] {
  const count = tasks.length;
  if (count === 0) return [];
  const products = tf.tidy(() =>
    tf.stack(tasks.flatMap((a, i) => tasks.map((b, j) => (j < i ? tf.scalar(0) : innerProduct(a, b))))),
  );
  const values = products.dataSync();
  products.dispose();
  const at = (i: number, j: number): number => values[Math.min(i, j) * count + Math.max(i, j)]!;
  return tasks.map((_, i) => tasks.map((_, j) => at(i, j)));
}

/**
 * A weighted sum of the tasks' gradients.
 *
 * @returns an entry for each weight that any task uses; the caller disposes them
 */
export function combine(tasks: readonly Gradients[], coefficients: readonly number[]): Gradients {
  requireSameLength("combine", { tasks, coefficients });
  requireAllFinite("coefficients", coefficients);
  const names = new Set(tasks.flatMap((gradients) => [...gradients.keys()]));
  return new Map([...names].map((name) => [name, tf.tidy(() => tf.addN(scaledParts(tasks, coefficients, name)))]));
}

function scaledParts(tasks: readonly Gradients[], coefficients: readonly number[], name: string): tf.Tensor[] {
  return tasks.flatMap((gradients, i) => gradients.get(name)?.mul(coefficients[i]!) ?? []);
}

function innerProduct(a: Gradients, b: Gradients): tf.Scalar {
  const parts = [...a].flatMap(([name, gradient]) => {
    const other = b.get(name);
    return other === undefined ? [] : [gradient.mul(other).sum().asScalar()];
  });
  return parts.length === 0 ? tf.scalar(0) : tf.addN(parts);
}
