import { it } from "vitest";
import { referenceLosses } from "../../../src/lib/wmtp";
import { expectClose, flat } from "../../losses/values";
import { scopeEachTest, expectNoLeak } from "../../support/tensors";
import { tiny, tinyIds } from "../model/tiny";

scopeEachTest();

it("is the one-step loss of each token, in its token's place: shifted once, not twice", () => {
  const { model, weights } = tiny();
  const losses = flat(referenceLosses(model, weights)(tinyIds()));
  const logits = flat(model.logits(weights, tinyIds()));
  const expected = flat(tinyIds()).map((id, i) => {
    if (i % 6 === 0) return 0;
    const scores = logits.slice((i - 1) * 15, (i - 1) * 15 + 5);
    return Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0)) - scores[id]!;
  });
  expectClose(losses, expected, { relative: 1e-5, absolute: 1e-6 });
});

it("leaves nothing but its result in memory", async () => {
  const { model, weights } = tiny();
  const ids = tinyIds();
  await expectNoLeak(() => referenceLosses(model, weights)(ids));
});
