import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { evaluate } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { trainBeginner } from "../../../src/lib/wmtp/importance";
import { textTask } from "../../../src/lib/wmtp/tasks";
import { characterTokenizer } from "../../../src/lib/wmtp/tokens";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const setting = { width: 8, layers: 1, heads: 2, predictions: 4, batch: 4, rate: 2e-2 };

/** Two letters in turn to learn from, and other letters in the reference's part. */
const text = `${"ab".repeat(60)}${"cd".repeat(40)}`;
const options = { tokens: 120, referenceTokens: 40, validationTokens: 40, noise: 0, stream: stream(1) };
const task = textTask(text, characterTokenizer(text), options);

function lossOn(line: string, steps: number): number {
  const beginner = trainBeginner(task, 8, { ...setting, steps }, stream(2));
  const ids = [...task.tokenizer.encode(line)];
  const loss = evaluate(() => beginner.losses(tf.tensor2d([ids], [1, ids.length], "int32")).mean())[0]!;
  beginner.dispose();
  return loss;
}

it("trainBeginner learns the training text, not the reference's", () => {
  expect(lossOn("abababab", 25)).toBeLessThan(0.6 * lossOn("abababab", 1));
  expect(lossOn("cdcdcdcd", 25)).toBeGreaterThan(lossOn("cdcdcdcd", 1));
});

it("trainBeginner has as many heads as asked, tells its steps, and leaves no tensor once disposed", async () => {
  let steps = 0;
  await expectNoLeak(() => {
    const beginner = trainBeginner(task, 8, { ...setting, steps: 2, onStep: () => steps++ }, stream(2));
    expect(beginner.model.predictions).toBe(4);
    beginner.dispose();
  });
  expect(steps).toBe(2);
});
