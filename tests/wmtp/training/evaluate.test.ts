import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { evaluateModel, mtpCrossEntropy, windows, windowTensors, type LanguageModel } from "../../../src/lib/wmtp";
import { flat } from "../../losses/values";
import { scopeEachTest, withTensorCount } from "../../support/tensors";
import { tiny } from "../model/tiny";

scopeEachTest();

const ids = Int32Array.from({ length: 40 }, (_, i) => (i * i + (i >> 2)) % 5);
const cut = windows(ids, { length: 6, stride: 5 });

/** A model that is sure of `(id + k + 1) mod 5` for head k. */
const counting: LanguageModel = {
  ...tiny().model,
  states: (_, given) => given.expandDims(2).toFloat() as tf.Tensor3D,
  head: (_, states, horizon = 3) =>
    tf.tidy(() => {
      const guesses = Array.from({ length: horizon }, (_, k) => states.squeeze<tf.Tensor2D>([2]).add(k + 1).mod(5).toInt()); // prettier-ignore
      return tf.oneHot(tf.stack(guesses, 2).toInt(), 5).mul<tf.Tensor4D>(30);
    }),
};

it("is the unweighted loss of each head", () => {
  const { model, weights } = tiny();
  const { ids: text } = windowTensors(cut);
  const { heads, important } = evaluateModel(model, weights, cut, { batch: 3 });
  const summed = mtpCrossEntropy(model.logits(weights, text), text, { reduction: "heads" });
  expect(heads.reduce((sum, { loss }) => sum + loss, 0)).toBeCloseTo(flat(summed)[0]!, 5);
  expect(heads.map(({ tokens }) => tokens)).toEqual([5, 4, 3].map((each) => each * cut.rows));
  expect(important).toBeUndefined();
});

it("counts hits: a model that always counts on is right where the text does, and nowhere else", () => {
  const steps = Int32Array.from([0, 1, 2, 3, 4, 0, 1, 2, 0, 0, 0, 0]);
  const { heads } = evaluateModel(counting, new Map(), windows(steps, { length: 6 }));
  // Window 0 counts on throughout; window 1 (1 2 0 0 0 0) from its first token to its second only.
  expect(heads[0]!.accuracy).toBeCloseTo((5 + 1) / 10, 10);
  expect(heads[0]!.loss).toBeCloseTo((4 * 30) / 10, 4);
});

it("scores a set of important tokens apart, each head by the token that it predicts", () => {
  const steps = Int32Array.from([0, 1, 2, 3, 4, 0, 1, 2, 0, 0, 0, 0]);
  const at = (...places: number[]): Uint8Array => Uint8Array.from(steps, (_, i) => (places.includes(i) ? 1 : 0));
  const score = (important: ArrayLike<number>) =>
    evaluateModel(counting, new Map(), windows(steps, { length: 6 }), { important }).important!;
  expect(score(at(3, 7)).map(({ tokens, accuracy }) => [tokens, accuracy])).toEqual([
    [2, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(score(at(8, 9))[0]).toMatchObject({ tokens: 2, accuracy: 0 });
  expect(score(at(0, 6))[0]).toEqual({ tokens: 0, loss: NaN, accuracy: NaN });
});

it("does not count masked tokens", () => {
  const mask = Array.from(ids, (_, i) => (i % 2 === 0 ? 1 : 0));
  const { model, weights } = tiny();
  const { heads } = evaluateModel(model, weights, windows(ids, { length: 6, mask }), { horizon: 1 });
  expect(heads).toHaveLength(1);
  expect(heads[0]!.tokens).toBe(6 * 2);
});

it("gives the same numbers however many windows are read at once", () => {
  const { model, weights } = tiny();
  const all = evaluateModel(model, weights, cut, { batch: 100 });
  const each = evaluateModel(model, weights, cut, { batch: 1 });
  all.heads.forEach(({ loss, accuracy }, k) => {
    expect(each.heads[k]!.loss).toBeCloseTo(loss, 5);
    expect(each.heads[k]!.accuracy).toBe(accuracy);
  });
});

it("leaves no tensor", async () => {
  const { model, weights } = tiny();
  const { added } = await withTensorCount(() => evaluateModel(model, weights, cut));
  expect(added).toBe(0);
});

it("refuses an important set that is too short, and a model that gives NaN", () => {
  const { model, weights } = tiny();
  expect(() => evaluateModel(model, weights, cut, { important: [1, 0] })).toThrow(
    "important: expected an entry for each of the 36 tokens of the text, got 2",
  );
  weights.get("norm/scale")!.assign(tf.fill([8], NaN));
  expect(() => evaluateModel(model, weights, cut)).toThrow("losses of the model: expected finite numbers, got NaN");
});
