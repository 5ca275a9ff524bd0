import { expect, it } from "vitest";
import { allocate, countParameters } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { firstHead, mtpWrapper } from "../../../src/lib/wmtp";
import { flat } from "../../losses/values";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { tiny, tinyIds } from "./tiny";

const one = firstHead(tiny({ predictions: 1 }).model);

it("adds heads on the model's states and nothing else", () => {
  const wrapped = mtpWrapper(one, { predictions: 4 });
  expect(countParameters(wrapped.blueprint) - countParameters(one.blueprint)).toBe(3 * 8 * 5);
  expect(mtpWrapper(one, { predictions: 1 }).blueprint).toEqual(one.blueprint);
  expect(() => mtpWrapper(one, { predictions: 0 })).toThrow(
    "predictions: expected a whole number in [1, Infinity], got 0",
  );
});

describeEachEngine("a wrapped model", () => {
  it("predicts the next token as it did, to the bit, and further tokens by heads of its own", () => {
    const wrapped = mtpWrapper(one, { predictions: 3 });
    const weights = allocate(wrapped.blueprint, stream(3));
    const logits = wrapped.logits(weights, tinyIds());
    const own = one.head(weights, one.states(weights, tinyIds()));
    expect([own.shape, logits.shape]).toEqual([[2, 6, 5], [2, 6, 3, 5]]); // prettier-ignore
    const head = (k: number): number[] => flat(logits.slice([0, 0, k, 0], [2, 6, 1, 5]));
    expect(head(0)).toEqual(flat(own));
    expect(head(1)).not.toEqual(head(0));
    expect(head(2)).not.toEqual(head(1));
  });

  it("gives the first heads alone where that is asked for", () => {
    const wrapped = mtpWrapper(one, { predictions: 3 });
    const weights = allocate(wrapped.blueprint, stream(3));
    const states = wrapped.states(weights, tinyIds());
    expect(wrapped.head(weights, states, 1).shape).toEqual([2, 6, 1, 5]);
    expect(wrapped.head(weights, states, 2).shape).toEqual([2, 6, 2, 5]);
    expect(() => wrapped.head(weights, states, 4)).toThrow("horizon: expected a whole number in [1, 3], got 4");
  });

  it("leaves nothing but its result in memory", async () => {
    const wrapped = mtpWrapper(one, { predictions: 3 });
    const weights = allocate(wrapped.blueprint, stream(3));
    const ids = tinyIds();
    await expectNoLeak(() => wrapped.logits(weights, ids));
  });
});

describeEachEngine("the first head of a model of several", () => {
  it("is its head 0", () => {
    const { model, weights } = tiny();
    const first = firstHead(model);
    const alone = first.head(weights, first.states(weights, tinyIds()));
    const among = model.head(weights, model.states(weights, tinyIds()), 1);
    expect([alone.shape, flat(alone)]).toEqual([[2, 6, 5], flat(among)]);
  });
});
