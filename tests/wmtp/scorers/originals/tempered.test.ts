import { expect, it } from "vitest";
import { mean } from "../../../../src/lib/statistics";
import { temperedWeights } from "../../../../src/lib/wmtp/scorers";
import { softmax, zScores } from "../../../../src/lib/wmtp/scorers/originals/tempered";

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
