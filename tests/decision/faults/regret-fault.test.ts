import { describe, expect, it } from "vitest";
import { loadCases } from "../../../src/lib/data";
import { judge } from "../../../src/lib/decision/chain/judge";
import { choicesOf, ratesOverStakes } from "../../../src/lib/decision/faults/regret-fault";
import { correctedRule, fixedRule } from "../../../src/lib/regret";

const judgements = loadCases().map((one) => judge(one));

describe("choicesOf", () => {
  it("takes every option once as the choice, of which one a case is right", () => {
    const choices = choicesOf(judgements);
    expect(choices).toHaveLength(judgements.reduce((sum, { options }) => sum + options.length, 0));
    expect(choices.filter(({ wrong }) => !wrong)).toHaveLength(judgements.length);
  });

  it("scales losses and leaves what is relative", () => {
    const [large, small] = [choicesOf(judgements), choicesOf(judgements, 0.1)];
    for (const [i, { loss, relative }] of large.entries()) {
      expect(small[i]!.loss).toBeCloseTo(0.1 * loss, 14);
      expect(small[i]!.relative).toBe(relative);
    }
  });
});

describe("ratesOverStakes", () => {
  it("blinds the fixed threshold at small stakes, and not the relative rule (000-T1)", () => {
    const rates = ratesOverStakes(judgements, [fixedRule(), correctedRule()], [0.05, 1]);
    const gain = (rule: string, scale: number): number =>
      rates.find((rate) => rate.rule === rule && rate.scale === scale)!.gain;
    expect(gain("fixed", 0.05)).toBe(0);
    expect(gain("fixed", 1)).toBeGreaterThan(25);
    expect(gain("corrected", 0.05)).toBe(gain("corrected", 1));
    expect(gain("corrected", 1)).toBeGreaterThan(25);
  });
});
