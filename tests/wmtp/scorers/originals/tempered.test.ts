import { expect, it } from "vitest";
import { mean } from "../../../../src/lib/statistics";
import { meanThenClip, temperedWeights } from "../../../../src/lib/wmtp/scorers";
import { softmax, zScores } from "../../../../src/lib/wmtp/scorers/originals/tempered";
import { expectWithin } from "../support";

it("meanThenClip has the reference's mean1_clip, whose mean is no longer 1", () => {
  const out = meanThenClip(Float64Array.of(0.1, 0.5, 1, 4, 0.01));
  expectWithin(out, [0.08912655971479502, 0.4456327985739751, 0.8912655971479502, 3, 0.05]);
  expect(mean(out)).toBeLessThan(0.9);
});

it("temperedWeights lie in the clip and have mean 1 unless it cuts", () => {
  const gentle = temperedWeights(Float64Array.of(1, 2, 3), { temperature: 5 });
  expect(mean(gentle)).toBeCloseTo(1, 12);
  const cut = temperedWeights(Float64Array.of(1, 2, 3, 50, 2, 1));
  expect(Math.min(...cut)).toBeGreaterThanOrEqual(0.05);
  expect(Math.max(...cut)).toBe(3);
  expect(mean(cut)).toBeLessThan(1);
});

it("softmax sums to 1 for scores beyond the range of exp", () => {
  expect(Array.from(softmax(Float64Array.of(1e5, 0), 0.7))).toEqual([1, 0]);
});

it("zScores of constant scores are 0", () => {
  expect(Array.from(zScores(Float64Array.of(4, 4)))).toEqual([0, 0]);
});
