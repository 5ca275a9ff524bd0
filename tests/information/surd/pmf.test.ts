import { describe, expect, it } from "vitest";
import { surdFromPmf } from "../../../src/lib/information/surd/pmf";
import { hasReference, referenceJson } from "../../support/reference";
import { amounts, largestDifference, type Amounts } from "./reference";

interface ExpectedPmf {
  readonly name: string;
  readonly shape: number[];
  readonly p: number[];
  readonly R: Amounts;
  readonly S: Amounts;
  readonly leak: number;
}

describe.runIf(hasReference)("surdFromPmf meets the original's values to 1e-9 bits", () => {
  const cases = hasReference ? (referenceJson("surd/pmf_expected.json") as ExpectedPmf[]) : [];
  it.each(cases.map((one): [string, ExpectedPmf] => [one.name, one]))("on %s", (_, { shape, p, R, S, leak }) => {
    const result = surdFromPmf(p, shape);
    expect(largestDifference(amounts(result).R, R)).toBeLessThan(1e-9);
    expect(largestDifference(amounts(result).S, S)).toBeLessThan(1e-9);
    expect(Math.abs(result.leak - leak)).toBeLessThan(1e-9);
  });
});
