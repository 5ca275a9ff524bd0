import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { fartherHead, workedExample } from "../../../src/lib/wmtp/pitfalls";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("fartherHead finds an excess of a model over itself, by hand on the worked example", () => {
  const { ids, logits } = workedExample();
  const last = (0.9683882075570964 + 4.1444297310411224) / 2;
  const first = (0.40748258523070946 + 3.4546118619310677) / 2;
  const { failing, repaired } = fartherHead(logits, ids);
  expect(failing).toBeCloseTo(last - first, 5);
  expect(repaired).toBe(0);
});

it("fartherHead's repair is the excess of the same tokens one step ahead, where there is another reference", () => {
  const { ids, logits } = workedExample();
  const reference = tf.tensor2d([[0, 0.6, 3.6, 0.5, 4.2, 2.4]]);
  const first = (0.40748258523070946 + 3.4546118619310677) / 2;
  expect(fartherHead(logits, ids, reference).repaired).toBeCloseTo(first - (4.2 + 2.4) / 2, 5);
});

it("fartherHead leaves no tensor", async () => {
  const { ids, logits } = workedExample();
  await expectNoLeak(() => fartherHead(logits, ids));
});
