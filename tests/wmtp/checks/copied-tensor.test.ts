import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { randomScorerInput, tensorsAdded } from "../../../src/lib/wmtp/checks";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("tensorsAdded counts one tensor more for a copy and none for what is passed on", () => {
  const input = randomScorerInput(stream(1));
  expect(tensorsAdded("rho1-excess-v1", input)).toEqual({ copying: 1, passing: 0 });
  expect(tensorsAdded("critic-delta-v1", input)).toEqual({ copying: 1, passing: 0 });
});

it("tensorsAdded leaves no tensor", async () => {
  const input = randomScorerInput(stream(1));
  await expectNoLeak(() => tensorsAdded("rho1-excess-v1", input));
});
