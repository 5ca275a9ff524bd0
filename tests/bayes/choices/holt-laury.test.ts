import { describe, expect, it } from "vitest";
import { describeReference, referenceJson } from "../../support/reference";
import {
  holtLauryChoices,
  holtLauryMenus,
  holtLauryThresholds,
  indifference,
  safeProbabilities,
} from "../../../src/lib/bayes/choices/holt-laury";
import { certain, expectedValue } from "../../../src/lib/bayes/choices/lottery";

describe("Holt and Laury's list", () => {
  it("turns where the published table says, rows 2 to 9 rounded to two digits", () => {
    const published = [-0.95, -0.49, -0.14, 0.15, 0.41, 0.68, 0.97, 1.37];
    const points = [...holtLauryThresholds()];
    expect(points[0]).toBeCloseTo(-1.7128, 4);
    points.slice(1).forEach((point, i) => {
      expect(point).toBeCloseTo(published[i]!, 2);
    });
  });

  it("makes a maximiser take the safe lottery in as many rows as points lie below his aversion", () => {
    for (const r of [-2, -1, 0, 0.3, 0.8, 1.2, 1.5]) {
      const rows = [...safeProbabilities([r], { fixed: { noise: 1e-4 } })].filter((p) => p > 0.5).length;
      expect(rows).toBe([...holtLauryThresholds()].filter((point) => point < r).length);
    }
  });

  it("is taken safe less and less often from row to row, and more often with more aversion", () => {
    const neutral = safeProbabilities([0]);
    expect([...neutral]).toEqual([...neutral].sort((a, b) => b - a));
    safeProbabilities([0.4]).forEach((p, i) => {
      if (i < 9) expect(p).toBeGreaterThan(neutral[i]!);
    });
  });

  it("states its choices as a log", () => {
    expect(holtLauryChoices(3).map(({ chosen }) => chosen)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect(() => holtLauryChoices(11)).toThrow(/safeChoices: .*got 11/);
  });

  it("has no point of indifference where one lottery is better for everybody", () => {
    expect(() => indifference(holtLauryMenus[9]!)).toThrow(/got none/);
    expect(() => indifference([certain(1), certain(1)])).toThrow(/got none/);
  });
});

interface HoltLaury {
  readonly holt_laury: {
    readonly ev_diff_A_minus_B: number[];
    readonly crra_thresholds: number[];
    readonly p_safe: Record<string, number[]>;
  };
}

describeReference("Holt and Laury's list against the reference", () => {
  const { holt_laury: reference } = referenceJson("ml/bayes_refs.json") as HoltLaury;

  it("has its differences of expected values and its nine points to 1e-9", () => {
    holtLauryMenus.forEach(([a, b], i) => {
      expect(expectedValue(a!) - expectedValue(b!)).toBeCloseTo(reference.ev_diff_A_minus_B[i]!, 12);
    });
    holtLauryThresholds().forEach((point, i) => {
      expect(point).toBeCloseTo(reference.crra_thresholds[i]!, 9);
    });
  });

  it.each([0, 0.3, 0.6])("has its probabilities by softmax at r = %s, to 1e-9 of each", (r) => {
    safeProbabilities([r], { fixed: { noise: 0.1 } }).forEach((p, i) => {
      expect(p / reference.p_safe[`r${r}_logit_mu0.1`]![i]!).toBeCloseTo(1, 9);
    });
  });

  it("has its probabilities by power-expo utility and Luce's rule", () => {
    const options = { value: "power-expo", rule: "luce", fixed: { noise: 0.134 }, curvature: 0.029 } as const;
    safeProbabilities([0.269], options).forEach((p, i) => {
      expect(p).toBeCloseTo(reference.p_safe["power_expo_luce_mu.134_r.269_alpha.029"]![i]!, 11);
    });
  });
});
