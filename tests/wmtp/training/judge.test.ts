import { expect, it } from "vitest";
import { judgePairs, mtpLabels, tokenLosses, windows, windowTensors } from "../../../src/lib/wmtp";
import { expectClose, flat } from "../../losses/values";
import { scopeEachTest } from "../../support/tensors";
import { tiny } from "../model/tiny";

scopeEachTest();

const ids = Int32Array.from({ length: 31 }, (_, i) => (i * i) % 5);
const mask = Array.from(ids, (_, i) => (i % 4 === 1 ? 0 : 1));

it("judges every prediction of every head, window by window", () => {
  const { model, weights } = tiny();
  const cut = windows(ids, { length: 6, mask });
  const judged = judgePairs(model, weights, cut, { batch: 2 });
  const tensors = windowTensors(cut);
  const labels = mtpLabels(tensors.ids, { horizon: 3, mask: tensors.mask! });
  const logits = model.logits(weights, tensors.ids);
  expectClose([...judged.losses], tokenLosses(logits, labels), { absolute: 1e-6 });
  expect([...judged.counts]).toEqual(flat(labels).map((label) => (label < 0 ? 0 : 1)));
  expect([...judged.hits]).toEqual(flat(logits.argMax(3)).map((best, i) => (best === flat(labels)[i] ? 1 : 0)));
});

it("reads the first heads alone where that is asked for", () => {
  const { model, weights } = tiny();
  const cut = windows(ids, { length: 6 });
  const first = judgePairs(model, weights, cut, { horizon: 1 });
  const all = judgePairs(model, weights, cut);
  expect([first.horizon, first.losses.length]).toEqual([1, 30]);
  expectClose([...first.losses], [...all.losses].filter((_, i) => i % 3 === 0)); // prettier-ignore
  expect(() => judgePairs(model, weights, cut, { batch: 0 })).toThrow(
    "batch: expected a whole number in [1, Infinity]",
  );
});
