import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooser, requireTheta } from "../../../src/lib/bayes/choices/chooser";
import { certain, lottery, type Menu } from "../../../src/lib/bayes/choices/lottery";

const menu: Menu = [certain(1.5), lottery([0.5, 4], [0.5, 0.1])];
const mixed: Menu = [certain(0), lottery([0.5, 2], [0.5, -1.5])];
const probability = (logs: Float64Array, i = 0): number => Math.exp(logs[i]!);

describe("chooser", () => {
  it("reads theta in the order of its free parameters and fills in the fixed ones", () => {
    const one = chooser({ fixed: { noise: 0.3 } }).logProbabilities(menu, [0.4]);
    const two = chooser({ free: ["noise", "risk_aversion"] }).logProbabilities(menu, [0.3, 0.4]);
    expect([...two]).toEqual([...one]);
  });

  it("gives probabilities under every value and rule", () => {
    const values = ["crra", "mean-variance", "power-expo", "prospect"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.double({ min: -1, max: 0.9, noNaN: true }), (value, r) => {
        const rule = value === "mean-variance" ? "softmax" : "luce";
        const logs = chooser({ value, rule }).logProbabilities(menu, [r]);
        expect(probability(logs) + probability(logs, 1)).toBeCloseTo(1, 10);
      }),
    );
  });

  it("takes the safe lottery more often the more averse it is, by CRRA and by mean and variance", () => {
    for (const value of ["crra", "mean-variance"] as const) {
      const shares = [-1, 0, 0.5, 1, 2].map((r) => probability(chooser({ value }).logProbabilities(menu, [r])));
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
  });

  it("comes near a coin as noise grows, and decides as noise falls", () => {
    const model = chooser({ free: ["noise"], fixed: { risk_aversion: 2 } });
    expect(probability(model.logProbabilities(menu, [1e6]))).toBeCloseTo(0.5, 4);
    expect(probability(model.logProbabilities(menu, [1e-3]))).toBeCloseTo(1, 12);
  });

  it("shuns losses by loss aversion", () => {
    const model = chooser({ value: "prospect", free: ["loss_aversion"] });
    expect(probability(model.logProbabilities(mixed, [1]))).toBeLessThan(0.5);
    expect(probability(model.logProbabilities(mixed, [2.25]))).toBeGreaterThan(0.5);
  });

  it("mixes in uniform choices by exploration", () => {
    const model = chooser({ free: ["risk_aversion", "noise", "exploration"] });
    const [plain, half] = [0, 0.5].map((e) => probability(model.logProbabilities(menu, [0.2, 0.1, e])));
    expect(half).toBeCloseTo(0.5 * plain! + 0.25, 12);
  });

  it.each([
    [() => chooser({ free: [] }), /one to three parameters, got 0/],
    [() => chooser({ free: ["noise", "noise"] }), /got noise twice/],
    [() => chooser({ free: ["nois" as "noise"] }), /free\[0\]: expected one of risk_aversion/],
    [() => chooser().logProbabilities(menu, [0, 1]), /theta: expected 1 numbers \(risk_aversion\), got 2/],
    [() => chooser({ free: ["noise"] }).logProbabilities(menu, [-0.1]), /theta: noise: .*got -0\.1/],
    [() => chooser().logProbabilities(menu, [NaN]), /theta: risk_aversion: .*got NaN/],
    [() => chooser({ value: "power-expo" }).logProbabilities(menu, [1]), /riskAversion below 1, got 1/],
    [() => chooser().logProbabilities(mixed, [0.5]), /at least 0, got -1\.5/],
  ])("refuses what it can't be %#", (make, message) => {
    expect(make).toThrow(message);
  });
});

describe("requireTheta", () => {
  it("accepts the bounds of exploration and nothing beyond", () => {
    expect(() => {
      requireTheta(["exploration"], [1]);
    }).not.toThrow();
    expect(() => {
      requireTheta(["exploration"], [1.01]);
    }).toThrow(/theta: exploration: expected a number in \[0, 1\], got 1\.01/);
  });
});
