import { expect, it } from "vitest";
import { mtpLabels, tokenLosses } from "../../../src/lib/wmtp/loss";
import { workedExample } from "../../../src/lib/wmtp/pitfalls";
import { evaluate } from "../../../src/lib/engine";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("workedExample has the losses of the reference values: 1.0861 nats at the first position and head, 3.4546 at the last", () => {
  const { ids, logits, referenceLogits } = workedExample();
  const own = evaluate(() => tokenLosses(logits, mtpLabels(ids, { horizon: 4 })));
  expect(own[0]).toBeCloseTo(1.0861086524077446, 5);
  expect(own[3]).toBeCloseTo(0.9683882075570964, 5);
  expect(own[16]).toBeCloseTo(3.4546118619310677, 5);
  const reference = evaluate(() => tokenLosses(referenceLogits, mtpLabels(ids, { horizon: 1 })));
  const expected = [0.6071766529787519, 3.6307134097071163, 0.58745407176493, 4.235803757580804, 2.4116256981665303, 0];
  expected.forEach((loss, i) => {
    expect(reference[i]).toBeCloseTo(loss, 5);
  });
});

it("workedExample leaves its tensors to the caller and no others", async () => {
  await expectNoLeak(() => workedExample());
});
