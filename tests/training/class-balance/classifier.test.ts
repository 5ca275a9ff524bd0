import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { crossEntropyLoss } from "../../../src/lib/losses";
import { normals, stream } from "../../../src/lib/random";
import { classifierProbabilities, type ClassifierOptions, type LabelledVectors } from "../../../src/lib/training";
import { withTensorCount } from "../../support/tensors";

const width = 4;

/** Vectors whose class is the sign of their first two coordinates' product: no linear rule finds it. */
function crossed(count: number, name: string): LabelledVectors {
  const features = Float32Array.from(normals(stream(name), count * width));
  const labels = Int32Array.from({ length: count }, (_, i) =>
    features[i * width]! * features[i * width + 1]! > 0 ? 1 : 0,
  );
  return { features, width, labels };
}

function optionsFor({ labels }: LabelledVectors, rest: Partial<ClassifierOptions> = {}): ClassifierOptions {
  return {
    classes: 2,
    loss: (logits, items) =>
      crossEntropyLoss(
        logits,
        tf.tensor1d(
          items.map((at) => labels[at]!),
          "int32",
        ),
      ),
    stream: stream(1),
    batch: 50,
    epochs: 20,
    ...rest,
  };
}

describe("classifierProbabilities", () => {
  beforeAll(async () => {
    await startEngine();
  });

  it("learns a rule that no linear model can, and leaves no tensor", async () => {
    const train = crossed(500, "train");
    const test = crossed(200, "test");
    const { result, added } = await withTensorCount(() => classifierProbabilities(train, test, optionsFor(train)));
    const right = test.labels.filter((label, i) => result[2 * i + label]! > 0.5).length;
    expect(right / 200).toBeGreaterThan(0.85);
    expect(added).toBe(0);
  });

  it("gives probabilities that sum to 1 and repeat with the same stream", () => {
    const train = crossed(60, "train");
    const first = classifierProbabilities(train, train, optionsFor(train, { epochs: 1 }));
    expect(first[0]! + first[1]!).toBeCloseTo(1, 5);
    expect(classifierProbabilities(train, train, optionsFor(train, { epochs: 1 }))).toEqual(first);
    const other = optionsFor(train, { epochs: 1, stream: stream(2) });
    expect(classifierProbabilities(train, train, other)).not.toEqual(first);
  });

  it("refuses labels that don't fit the features", () => {
    const train = { ...crossed(60, "train"), labels: new Int32Array(59) };
    expect(() => classifierProbabilities(train, train, optionsFor(train))).toThrow("labels: expected 60");
  });
});
