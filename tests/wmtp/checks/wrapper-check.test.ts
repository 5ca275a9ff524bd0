import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { wrapperCheck } from "../../../src/lib/wmtp/checks";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("wrapperCheck finds [B, S, H, V] logits whose head 0 is the model's own to the bit", () => {
  expect(wrapperCheck(stream(1), 3)).toEqual({ shape: [2, 8, 3, 7], headDifference: 0 });
});

it("wrapperCheck leaves no tensor", async () => {
  await expectNoLeak(() => wrapperCheck(stream(1)));
});
