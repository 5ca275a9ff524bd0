import { beforeAll, expect, it } from "vitest";
import {
  auditTrace,
  calculateEmotionScore,
  recomputationError,
  scoreOf,
  type CalculationTrace,
} from "../../../src/lib/emotion";
import { sharedScorer } from "../support/small-scorer";

const scorer = sharedScorer();
let trace: CalculationTrace;
beforeAll(() => {
  ({ trace } = calculateEmotionScore(scorer, "너무 서러워서 눈물만 나요", { language: "ko" }));
});

it("every number of an honest trace comes out again to the bit", () => {
  const steps = auditTrace(scorer.ko, trace);
  expect(steps.map(({ worst }) => worst)).toEqual(steps.map(() => 0));
  expect(steps.reduce((sum, { numbers }) => sum + numbers, 0)).toBeGreaterThan(768);
});

it("a changed number shows at its step and at the steps made from it, and nowhere else", () => {
  const neural = trace.neuralContribution.neural.map((value, i) => (i === 3 ? value + 0.1 : value));
  const forged = { ...trace, neuralContribution: { ...trace.neuralContribution, neural } };
  const wrong = auditTrace(scorer.ko, forged).filter(({ worst }) => worst > 1e-9);
  expect(wrong.map(({ key }) => key)).toEqual([
    "neuralContribution.neural",
    "adjustments.cultural",
    "finalOutput.score",
  ]);
  expect(recomputationError(scoreOf(forged))).toBeCloseTo(0.05, 12);
});

it("a list that lost a number is infinitely wrong", () => {
  const cut = { ...trace, features: { ...trace.features, syntaxPatterns: [1] } };
  expect(auditTrace(scorer.ko, cut).find(({ key }) => key === "features.syntaxPatterns")!.worst).toBe(Infinity);
});
