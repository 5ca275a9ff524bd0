import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { countParameters } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { differentiate, disposeGradients } from "../../../src/lib/training";
import { decoder, mtpCrossEntropy } from "../../../src/lib/wmtp";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { expectClose, flat } from "../../losses/values";
import { tiny, tinyConfig, tinyIds } from "./tiny";

/** Parameters of a decoder counted by hand: tables, blocks of 12 D² + 13 D, a norm, heads. */
const counted = (v: number, s: number, d: number, layers: number, h: number): number =>
  (v + s) * d + layers * (12 * d * d + 13 * d) + 2 * d + h * v * d;

it("has the size of its formula; heads beyond the first add V D each", () => {
  const size = { vocabulary: 65, context: 64, width: 64, layers: 2, heads: 4 };
  const one = countParameters(decoder(size).blueprint);
  expect(one).toBe(counted(65, 64, 64, 2, 1));
  expect(countParameters(decoder({ ...size, predictions: 4 }).blueprint) - one).toBe(3 * 65 * 64);
});

it("refuses impossible sizes", () => {
  expect(() => decoder({ ...tinyConfig, heads: 3 })).toThrow("expected heads that divide width 8, got 3");
  expect(() => decoder({ ...tinyConfig, predictions: 0 })).toThrow(
    "predictions: expected a whole number in [1, Infinity], got 0",
  );
  expect(() => decoder({ ...tinyConfig, vocabulary: 1 })).toThrow(
    "vocabulary: expected a whole number in [2, Infinity], got 1",
  );
  expect(() => decoder({ ...tinyConfig, layers: 0 })).toThrow(
    "layers: expected a whole number in [1, Infinity], got 0",
  );
});

describeEachEngine("a decoder", () => {
  it("gives logits of every head, and states that its heads read", () => {
    const { model, weights } = tiny();
    const states = model.states(weights, tinyIds());
    expect([states.shape, model.logits(weights, tinyIds()).shape]).toEqual([[2, 6, 8], [2, 6, 3, 5]]); // prettier-ignore
    expect(flat(model.head(weights, states))).toEqual(flat(model.logits(weights, tinyIds())));
  });

  it("computes the first heads alone as it computes them among all", () => {
    const { model, weights } = tiny();
    const states = model.states(weights, tinyIds());
    expectClose(model.head(weights, states, 2), model.head(weights, states).slice([0, 0, 0, 0], [2, 6, 2, 5]));
    expect(() => model.head(weights, states, 4)).toThrow("horizon: expected a whole number in [1, 3], got 4");
  });

  it("never sees ahead: a token changes nothing before it, and something from it on", () => {
    const { model, weights } = tiny();
    const changed = tinyIds().bufferSync();
    changed.set(3, 0, 3);
    const before = model.logits(weights, tinyIds());
    const after = model.logits(weights, changed.toTensor());
    const row = (logits: tf.Tensor4D, from: number, count: number): number[] =>
      flat(logits.slice([0, from, 0, 0], [1, count, 3, 5]));
    expectClose(row(after, 0, 3), row(before, 0, 3));
    expect(row(after, 3, 1)).not.toEqual(row(before, 3, 1));
  });

  it("trains every parameter, each head only where it has something to predict", () => {
    const { model, weights } = tiny();
    const { loss, gradients } = differentiate(weights, () =>
      mtpCrossEntropy(model.logits(weights, tinyIds()), tinyIds()),
    );
    for (const { name } of model.blueprint) {
      const moved = flat(gradients.get(name)).some((slope) => slope !== 0);
      expect(moved, name).toBe(true);
    }
    disposeGradients(gradients);
    const next = differentiate(weights, () =>
      mtpCrossEntropy(model.logits(weights, tinyIds()), tinyIds(), { horizon: 1 }),
    );
    const ofHeads = next.gradients.get("heads/kernel")!.reshape<tf.Tensor3D>([8, 3, 5]);
    expect(flat(ofHeads.slice([0, 0, 0], [8, 1, 5])).some((slope) => slope !== 0)).toBe(true);
    expect(flat(ofHeads.slice([0, 1, 0], [8, 2, 5])).every((slope) => slope === 0)).toBe(true);
    tf.dispose([loss, next.loss]);
    disposeGradients(next.gradients);
  });

  it("drops only while training, by the stream of the pass", () => {
    const { model, weights } = tiny({ dropout: 0.5 });
    const plain = flat(model.logits(weights, tinyIds()));
    const pass = (seed: number): number[] => flat(model.logits(weights, tinyIds(), { stream: stream(seed) }));
    expect(flat(model.logits(weights, tinyIds()))).toEqual(plain);
    expect(pass(1)).not.toEqual(plain);
    expect(pass(1)).toEqual(pass(1));
    expect(pass(1)).not.toEqual(pass(2));
  });

  it("leaves nothing but its result in memory", async () => {
    const { model, weights } = tiny();
    const ids = tinyIds();
    await expectNoLeak(() => model.logits(weights, ids));
    await expectNoLeak(() => model.states(weights, ids));
  });

  it("refuses a text longer than its context", () => {
    const { model, weights } = tiny();
    expect(() => model.states(weights, tf.zeros([1, 7], "int32"))).toThrow(
      "ids: expected shape [B, S] with S at most 6, got [1, 7]",
    );
  });
});
