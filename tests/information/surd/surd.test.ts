import { describe, expect, it } from "vitest";
import { hasReference, referenceJson } from "../../support/reference";
import { surd } from "../../../src/lib/information/surd/surd";
import type { SurdResult } from "../../../src/lib/information/surd/types";
import { amounts, energyCascade, expectedCases, largestDifference, ours, type ExpectedTarget } from "./reference";

const TOLERANCE = 1e-9;

function expectSame(result: SurdResult, expected: ExpectedTarget): void {
  const { R, S } = amounts(result);
  expect(largestDifference(R, expected.canonical_R ?? expected.R)).toBeLessThan(TOLERANCE);
  expect(largestDifference(S, expected.canonical_S ?? expected.S)).toBeLessThan(TOLERANCE);
  const information = Object.fromEntries(result.mutualInformation.map((set) => [set.agents.join(""), set.bits]));
  expect(largestDifference(information, expected.MI)).toBeLessThan(TOLERANCE);
  expect(Math.abs(result.entropy - expected.H_target_bits)).toBeLessThan(TOLERANCE);
  expect(Math.abs(result.leak - expected.leak)).toBeLessThan(TOLERANCE);
  expect(Math.abs(result.normaliser - expected.normaliser_bits)).toBeLessThan(TOLERANCE);
}

describe.runIf(hasReference)("surd meets the original's values to 1e-9 bits", () => {
  it.each(hasReference ? expectedCases() : [])("on %s", (_, reference) => {
    const results = ours(reference);
    Object.entries(reference.targets).forEach(([target, expected]) => {
      expectSame(results[Number(target) - 1]!, expected);
    });
  });

  it("on the turbulence energy cascade, whose targets have their own lags", () => {
    const reference = referenceJson("surd/energy_cascade_expected.json") as {
      bins: number;
      lags: number[];
      targets: Record<string, ExpectedTarget>;
    };
    const rows = energyCascade();
    reference.lags.forEach((lag, i) => {
      const [result] = surd(rows, { lag, bins: reference.bins, targets: [`q${i + 1}`] });
      expectSame(result!, reference.targets[`${i + 1}`]!);
    });
  });
});
