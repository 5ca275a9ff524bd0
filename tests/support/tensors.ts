import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, beforeEach, expect } from "vitest";
import { startEngine } from "../../src/lib/engine";

/** A result, and how many more tensors live after its computation than before, its own included. */
export interface Counted<T> {
  readonly result: T;
  readonly added: number;
}

/** Computes something and counts the tensors that it leaves. */
export async function withTensorCount<T>(compute: () => T | Promise<T>): Promise<Counted<T>> {
  const before = tf.memory().numTensors;
  const result = await compute();
  return { result, added: tf.memory().numTensors - before };
}

/**
 * Fails unless a computation leaves exactly the tensors that it returns, alone or in arrays and objects; disposes them.
 * A function of the library is called in it as a user would, outside of `tf.tidy`.
 */
export async function expectNoLeak(compute: () => unknown): Promise<void> {
  const { result, added } = await withTensorCount(compute);
  const returned = tensorsIn(result);
  for (const tensor of returned) tensor.dispose();
  expect(added, "tensors that live on").toBe(returned.length);
}

function tensorsIn(result: unknown): tf.Tensor[] {
  if (result instanceof tf.Tensor) return [result as tf.Tensor];
  if (typeof result !== "object" || result === null || ArrayBuffer.isView(result)) return [];
  return Object.values(result).flatMap(tensorsIn);
}

/** Starts the engine for the tests of a file or block, and frees what each of them leaves, failed ones too. */
export function scopeEachTest(): void {
  beforeAll(async () => {
    await startEngine();
  });
  beforeEach(() => {
    tf.engine().startScope();
  });
  afterEach(() => {
    tf.engine().endScope();
  });
}
