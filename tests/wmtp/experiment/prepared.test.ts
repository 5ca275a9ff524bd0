import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { markedWindows, prepareTask, scoreWindows } from "../../../src/lib/wmtp/experiment";
import { tokenSource } from "../../../src/lib/wmtp/training";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";
import { length, smallTask } from "./support";

scopeEachTest();

const twice = (ids: tf.Tensor2D): tf.Tensor2D => tf.tidy(() => ids.toFloat().mul<tf.Tensor2D>(2));

describe("prepareTask", () => {
  it("scores the training windows by the frozen models of its vocabulary", () => {
    const task = smallTask();
    const { train, validation } = prepareTask(task, length, { values: tokenSource(task.tokenizer.size, twice) });
    expect([...train.values!]).toEqual([...train.ids].map((id) => 2 * id));
    expect(train.referenceLosses).toBeUndefined();
    expect(validation.values).toBeUndefined();
  });

  it("refuses a reference model with another vocabulary, and names both", () => {
    const task = smallTask();
    const { size } = task.tokenizer;
    expect(() => prepareTask(task, length, { reference: tokenSource(size + 1, twice) })).toThrow(
      `reference: expected a model with the vocabulary of ${size} tokens, got one with ${size + 1}`,
    );
  });
});

describe("scoreWindows", () => {
  it("asks about every window once, however many at a time, and keeps no tensor", async () => {
    const windows = markedWindows(smallTask().train, length);
    await expectNoLeak(() => {
      for (const batch of [1, 7, 1000]) {
        expect([...scoreWindows(windows, twice, batch)]).toEqual([...windows.ids].map((id) => 2 * id));
      }
    });
  });
});
