import * as tf from "@tensorflow/tfjs";
import { beforeAll, expect, it } from "vitest";
import { evaluate, startEngine } from "../../../src/lib/engine";
import { classLogits, emotionBlueprint, hiddenUnits, shapeOf, trainEmotionNetwork } from "../../../src/lib/emotion";
import { countParameters, disposeWeights } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { expectNoLeak } from "../../support/tensors";

beforeAll(async () => {
  await startEngine();
});

const shape = { inputs: 4, classes: 2 };
const vectors = Float32Array.from({ length: 160 }, (_, i) => (Math.floor(i / 4) % 2 === Number(i % 4 > 1) ? 1 : 0));
const targets = Float32Array.from({ length: 80 }, (_, i) => (Math.floor(i / 2) % 2 === i % 2 ? 1 : 0));
const train = (seed: number) =>
  trainEmotionNetwork(vectors, targets, shape, {
    stream: stream(seed),
    hidden: 8,
    epochs: 8,
    batchSize: 10,
    rate: 0.08,
  });

it("counts its numbers: 768 - 64 - 7 has 49,671", () => {
  expect(countParameters(emotionBlueprint({ inputs: 768, hidden: 64, classes: 7 }))).toBe(768 * 64 + 64 + 64 * 7 + 7);
});

it("learns what can be learned, and equal seeds give equal bits", () => {
  const [first, second, other] = [train(1), train(1), train(2)];
  const logits = (weights: typeof first): Float64Array =>
    evaluate(() =>
      classLogits(
        weights,
        hiddenUnits(
          weights,
          tf.tensor2d([
            [1, 1, 0, 0],
            [0, 0, 1, 1],
          ]),
        ),
      ),
    );
  const [a, b, c, d] = logits(first);
  expect(a! - b!).toBeGreaterThan(2);
  expect(d! - c!).toBeGreaterThan(2);
  expect(logits(second)).toEqual(logits(first));
  expect(logits(other)).not.toEqual(logits(first));
  expect(shapeOf(first)).toEqual({ inputs: 4, hidden: 8, classes: 2 });
  [first, second, other].forEach(disposeWeights);
});

it("leaves no tensor behind", async () => {
  await expectNoLeak(() => {
    disposeWeights(train(3));
  });
});
