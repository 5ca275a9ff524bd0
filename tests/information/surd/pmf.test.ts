import { describe, expect, it } from "vitest";
import { surdFromPmf } from "../../../src/lib/information/surd/pmf";
import { describeReference, referenceJson } from "../../support/reference";
import { amounts, largestDifference, type Amounts } from "./reference";

interface ExpectedPmf {
  readonly name: string;
  readonly shape: number[];
  readonly p: number[];
  readonly R: Amounts;
  readonly S: Amounts;
  readonly leak: number;
}

describeReference("surdFromPmf meets the original's values to 1e-9 bits", () => {
  const cases = referenceJson("surd/pmf_expected.json") as ExpectedPmf[];
  it.each(cases.map((one): [string, ExpectedPmf] => [one.name, one]))("on %s", (_, { shape, p, R, S, leak }) => {
    const result = surdFromPmf(p, shape);
    expect(largestDifference(amounts(result).R, R)).toBeLessThan(1e-9);
    expect(largestDifference(amounts(result).S, S)).toBeLessThan(1e-9);
    expect(Math.abs(result.leak - leak)).toBeLessThan(1e-9);
  });
});

describe("surdFromPmf", () => {
  const gate = (f: (a: number, b: number) => number, states = 2): number[] => {
    const pmf = Array<number>(4 * states).fill(0);
    for (const a of [0, 1]) for (const b of [0, 1]) pmf[4 * f(a, b) + 2 * a + b] = 0.25;
    return pmf;
  };
  it.each([
    ["XOR: only together", gate((a, b) => a ^ b), [2, 2, 2], { S12: 1 }, 0],
    ["OR", gate((a, b) => a | b), [2, 2, 2], { R12: 0.31127812445913283, S12: 0.5 }, 0],
    ["a copy of the first", gate((a) => a), [2, 2, 2], { U1: 1 }, 0],
    ["a copy of the pair", gate((a, b) => 2 * a + b, 4), [4, 2, 2], { R12: 1, S12: 1 }, 0],
    ["a duplicated input", [0.5, 0, 0, 0, 0, 0, 0, 0.5], [2, 2, 2], { R12: 1 }, 0],
    ["independence", Array<number>(8).fill(0.125), [2, 2, 2], {}, 1],
  ])("on the gate %s has the exact terms", (_, pmf, shape, expected, leak) => {
    const result = surdFromPmf(pmf, shape);
    const found = Object.fromEntries(
      result.atoms.filter(({ bits }) => bits > 1e-12).map(({ label, bits }) => [label, bits]),
    );
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    expect(largestDifference(found, expected)).toBeLessThan(1e-12);
    expect(Math.abs(result.leak - leak)).toBeLessThan(1e-12);
  });

  it.each([
    [[0.5, 0.5], [2, 2], /pmf: expected 4 probabilities for shape \[2, 2\], got 2/],
    [[0.5, 0.6, 0, 0], [2, 2], /pmf: expected probabilities that sum to 1, got 1.1/],
    [[1.5, -0.5, 0, 0], [2, 2], /pmf: expected no negative probability, got -0.5 at index 1/],
    [[NaN, 1, 0, 0], [2, 2], /pmf: expected finite numbers, got NaN/],
    [[1], [1], /number of agents: expected .* got 0/],
    [[], [0, 2], /shape\[0\]: expected .* got 0/],
  ])("refuses %j with shape %j", (pmf, shape, message) => {
    expect(() => surdFromPmf(pmf, shape)).toThrow(message);
  });
});
