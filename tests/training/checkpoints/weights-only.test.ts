import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { memoryCheckpoints, runToEnd, train, weightsOnly, type CheckpointStore } from "../../../src/lib/training";
import { hashOf, smallRun } from "../loop/small-run";

function resumed(wrap: (store: CheckpointStore) => CheckpointStore): string {
  return tf.tidy(() => {
    const store = memoryCheckpoints();
    runToEnd(train(smallRun({ steps: 8, checkpoints: { store, every: 4 } })));
    const rest = smallRun({ steps: 16, checkpoints: { store: wrap(store), every: 4, resume: true } });
    runToEnd(train(rest));
    return hashOf(rest.weights);
  });
}

describe("weightsOnly", () => {
  beforeAll(async () => {
    await startEngine();
  });

  it("resumes a run that goes on, with other weights than one that kept the optimizer's state", () => {
    expect(resumed(weightsOnly)).not.toBe(resumed((store) => store));
    expect(resumed(weightsOnly)).toBe(resumed(weightsOnly));
  });

  it("finds nothing where nothing was saved", () => {
    expect(weightsOnly(memoryCheckpoints()).latest()).toBeUndefined();
  });
});
