import { expect, it } from "vitest";
import { importanceStudy } from "../../../src/lib/wmtp/importance";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("importanceStudy gives a share for each seed and scorer, and a text with weights of mean 1 on what is predicted", async () => {
  let seeds = 0;
  await expectNoLeak(() => {
    const study = importanceStudy({
      seeds: [1, 2],
      steps: 3,
      early: 1,
      criticSteps: 2,
      batch: 4,
      unseen: 5,
      onSeed: () => seeds++,
    });
    expect(study.seeds.map(({ seed }) => seed)).toEqual([1, 2]);
    for (const { rho1, critic } of study.seeds) {
      expect(Math.min(rho1, critic)).toBeGreaterThanOrEqual(0);
      expect(Math.max(rho1, critic)).toBeLessThanOrEqual(1);
    }
    const { tokens, important, rho1 } = study.example;
    expect([tokens.length, important.length]).toEqual([40, 40]);
    expect(rho1.reduce((sum, weight) => sum + weight, 0) / 35).toBeCloseTo(1, 5);
    expect(rho1[0]).toBe(0);
  });
  expect(seeds).toBe(2);
});
