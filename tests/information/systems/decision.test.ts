import { describe, expect, it } from "vitest";
import { marginal, requirePmf } from "../../../src/lib/information/joint-pmf";
import { pid, twoSourceAtoms } from "../../../src/lib/information/pid/pid";
import { emotionContextDecision } from "../../../src/lib/information/systems/decision";

describe("emotionContextDecision", () => {
  const pmf = requirePmf("test", emotionContextDecision());

  it("is a distribution of three binary variables with even sources that agree in 70 of 100 cases", () => {
    expect(pmf.outcomes).toHaveLength(8);
    for (const source of [0, 1]) expect([...marginal(pmf, [source]).p]).toEqual([0.5, 0.5]);
    const agree = pmf.outcomes.reduce((sum, [e, c], i) => sum + (e === c ? pmf.probabilities[i]! : 0), 0);
    expect(agree).toBeCloseTo(0.7, 12);
  });

  it("lets emotion say more about the decision than context, and both share some", () => {
    const { R, U0, U1, S } = twoSourceAtoms(pid(pmf, "I_BROJA"));
    expect(R).toBeGreaterThan(0.01);
    expect(U0).toBeGreaterThan(U1);
    expect(R + U0 + U1 + S).toBeCloseTo(pid(pmf, "I_BROJA").information, 9);
  });
});
