import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { lossDifference, randomLossBatch } from "../../../src/lib/wmtp/checks";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("lossDifference stays below 1e-5 on random batches of every kind", () => {
  for (let i = 0; i < 30; i++) expect(lossDifference(randomLossBatch(stream(`check ${i}`)))).toBeLessThan(1e-5);
});

it("lossDifference leaves no tensor", async () => {
  await expectNoLeak(() => lossDifference(randomLossBatch(stream(1))));
});
