import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { criticStudy } from "../../../src/lib/wmtp/critic";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("criticStudy explains known returns on unseen texts, and not better than they can be", () => {
  const study = criticStudy({ stream: stream(1), steps: 60 });
  expect(study.rSquared).toBeGreaterThan(0.3);
  expect(study.rSquared).toBeLessThanOrEqual(study.explainedVariance);
  expect(study.explainedVariance).toBeLessThan(study.bound + 0.02);
});

it("criticStudy explains nothing without training, and leaves no tensor", async () => {
  await expectNoLeak(() => {
    expect(criticStudy({ stream: stream(1), steps: 0, unseen: 40 }).rSquared).toBeLessThan(0.2);
  });
});
