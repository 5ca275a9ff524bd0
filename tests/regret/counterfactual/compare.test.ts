import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { regretErrors, regretInModel } from "../../../src/lib/regret/counterfactual/compare";

describe("regret by abduction, conditioning and adjustment", () => {
  const errors = regretErrors(stream(1), [0, 1], { cases: 60, rows: 3000 });
  const at = (confounding: number, method: string): (typeof errors)[number] =>
    errors.find((row) => row.confounding === confounding && row.method === method)!;

  it("abduction gives the true regret to rounding, confounded or not", () => {
    expect(at(0, "abduction").worst).toBeLessThan(1e-9);
    expect(at(1, "abduction").worst).toBeLessThan(1e-9);
  });

  it("conditioning is right without confounding, up to what a sample leaves open, and wrong with it", () => {
    expect(at(0, "conditioning").mean).toBeLessThan(0.05);
    expect(at(1, "conditioning").mean).toBeGreaterThan(0.2);
  });

  it("closing the back door repairs it", () => {
    expect(at(1, "adjustment").mean).toBeLessThan(0.05);
  });

  it("true regret is never negative, and mostly positive where help was not as good as it could be", () => {
    const cases = regretInModel(stream(2), 1, { cases: 60, rows: 100 });
    for (const { truth } of cases) expect(truth).toBeGreaterThanOrEqual(0);
    expect(cases.filter(({ truth }) => truth > 0).length).toBeGreaterThan(30);
  });
});
