import { describe, expect, it } from "vitest";
import { enumerateCases } from "../../../src/lib/causal/counterfactual";
import { causalGraph } from "../../../src/lib/causal/graph";
import { discreteScm, solve } from "../../../src/lib/causal/scm";

const names = Array.from({ length: 6 }, (_, i) => `n${i}`);
const coins = discreteScm(
  causalGraph(names, []),
  Object.fromEntries(names.map((name) => [name, { table: [[0.25, 0.75]] }])),
);

describe("enumerateCases", () => {
  it("holds every joint state once, with the product of its chances", () => {
    const { columns, probabilities, evidenceProbability } = enumerateCases(coins);
    expect(probabilities).toHaveLength(64);
    expect(evidenceProbability).toBeCloseTo(1, 12);
    const words = new Set(
      Array.from(probabilities, (_, row) => names.map((name) => columns.get(name)![row]!).join("")),
    );
    expect(words.size).toBe(64);
    probabilities.forEach((probability, row) => {
      const ones = names.filter((name) => columns.get(name)![row] === 1).length;
      expect(probability).toBeCloseTo(0.75 ** ones * 0.25 ** (6 - ones), 14);
    });
  });

  it("keeps only cases that agree with the evidence, whose prior probability it says", () => {
    const cases = enumerateCases(coins, { n0: 1, n5: 0 });
    expect(cases.probabilities).toHaveLength(16);
    expect(cases.evidenceProbability).toBeCloseTo(0.75 * 0.25, 14);
    expect(solve(coins, cases).columns[0]!.every((value) => value === 1)).toBe(true);
  });

  it("refuses more cases than the limit, and says where", () => {
    expect(() => enumerateCases(coins, {}, 16)).toThrow('expected at most 16 joint exogenous states, got more at "n4"');
    expect(enumerateCases(coins, { n4: 0, n5: 0 }, 16).probabilities).toHaveLength(16);
  });
});
