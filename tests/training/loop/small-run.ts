import { createHash } from "node:crypto";
import * as tf from "@tensorflow/tfjs";
import { dropout, normalTensor } from "../../../src/lib/engine";
import { allocate, dense, joinBlueprints, type Weights } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { adamW, type Optimizer, type TrainingPlan } from "../../../src/lib/training";

/** A regression with dropout on 20 examples, batches of 6: the last batch of an epoch holds 2. */
export function smallRun(changes: Partial<TrainingPlan> = {}): TrainingPlan {
  const seed = stream("small run");
  const layers = [
    dense("first", { inputs: 4, outputs: 8, depth: 0 }),
    dense("second", { inputs: 8, outputs: 1, depth: 1 }),
  ] as const;
  const weights = allocate(joinBlueprints(layers.map(({ blueprint }) => blueprint)), seed.split("weights"));
  const inputs = normalTensor(seed.split("inputs"), [20, 4]);
  return {
    weights,
    optimizer: adamW(),
    rate: (step) => () => 0.01 / (1 + step / 50),
    loss: ({ indices }, draws) =>
      tf.tidy(() => {
        const x = tf.gather(inputs, tf.tensor1d(indices, "int32"));
        const hidden = dropout(layers[0].apply(weights, x).relu(), 0.2, draws);
        return layers[1].apply(weights, hidden).sub(x.sum(1, true)).square().mean().asScalar();
      }),
    examples: 20,
    batchSize: 6,
    steps: 10,
    stream: seed.split("run"),
    ...changes,
  };
}

/** Plain gradient descent, in a few lines that a test can follow. */
export function descent(): Optimizer {
  return {
    step: (weights, gradients, rate): void => {
      for (const [name, gradient] of gradients) {
        tf.tidy(() => weights.get(name)?.assign(weights.get(name)!.sub(gradient.mul(rate(name)))));
      }
    },
    state: () => new Map(),
    restore: () => undefined,
    dispose: () => undefined,
  };
}

/** SHA-256 over the bits of all weights. */
export function hashOf(weights: Weights): string {
  const hash = createHash("sha256");
  for (const variable of weights.values()) hash.update(new Uint8Array(variable.dataSync().slice().buffer));
  return hash.digest("hex");
}
