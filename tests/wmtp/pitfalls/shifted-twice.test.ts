import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { referenceShiftedTwice, workedExample } from "../../../src/lib/wmtp/pitfalls";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("referenceShiftedTwice finds the mean of both recorded sets of reference losses", () => {
  const { ids, referenceLogits } = workedExample();
  const { failing, repaired } = referenceShiftedTwice(referenceLogits, ids);
  expect(failing).toBeCloseTo((4.287071536422118 + 2.455633795403581 + 2.2912320033028526 + 4.35755458215485) / 4, 5);
  expect(repaired).toBeCloseTo(
    (0.6071766529787519 + 3.6307134097071163 + 0.58745407176493 + 4.235803757580804 + 2.4116256981665303) / 5,
    5,
  );
});

it("referenceShiftedTwice makes a reference that knows every token look as if it knew none", () => {
  const ids = tf.tensor2d([[0, 1, 2, 3, 0, 1, 2, 3]], [1, 8], "int32");
  const next = tf
    .oneHot(tf.tensor1d([1, 2, 3, 0, 1, 2, 3, 0], "int32"), 4)
    .mul(20)
    .reshape<tf.Tensor4D>([1, 8, 1, 4]);
  const { failing, repaired } = referenceShiftedTwice(next, ids);
  expect(repaired).toBeLessThan(1e-6);
  expect(failing).toBeCloseTo(20, 4);
});

it("referenceShiftedTwice leaves no tensor", async () => {
  const { ids, referenceLogits } = workedExample();
  await expectNoLeak(() => referenceShiftedTwice(referenceLogits, ids));
});
