import { permutation, stream } from "../../random";
import { SoftmaxLearner } from "./softmax-sgd";
import type { SeededVectors } from "./forgetting";

/** How a probe is trained. */
export interface ProbeOptions {
  /** Of the initial weights and of the order. */
  readonly seed: number;
  /** Passes over all items; default 5. */
  readonly passes?: number;
  /** Learning rate; default 0.1. */
  readonly rate?: number;
}

/**
 * Accuracy, in percent, on held-out vectors of a linear softmax classifier trained on others: what a downstream task gets from
 * vectors as they come back from a store (001-E2). With equal seeds two stores are compared on equal weights and orders.
 */
export function probeAccuracy(
  { train, heldOut }: SeededVectors,
  { seed, passes = 5, rate = 0.1 }: ProbeOptions,
): number {
  const own = stream(seed).split("probe");
  const learner = new SoftmaxLearner(train.vectors.columns, train.classes, own.split("weights"));
  for (let pass = 0; pass < passes; pass++) {
    learner.learn(train, permutation(own.split("order").split(pass), train.labels.length), rate);
  }
  return (
    100 *
    learner.accuracy(
      heldOut,
      Int32Array.from({ length: heldOut.labels.length }, (_, i) => i),
    )
  );
}
