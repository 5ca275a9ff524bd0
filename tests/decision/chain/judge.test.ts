import { describe, expect, it } from "vitest";
import { caseNamed, loadCases } from "../../../src/lib/data";
import { judge } from "../../../src/lib/decision/chain/judge";
import { bentham } from "../../../src/lib/ethics";
import { fixedRule } from "../../../src/lib/regret";
import { eachView, viewNames } from "../../../src/lib/scenarios";

const one = caseNamed("homeless-person");

describe("judge", () => {
  it("chooses the option whose weighted utility is highest, which is then not regretted in the neutral view", () => {
    for (const each of loadCases()) {
      const { options, chosen } = judge(each);
      const best = options.find(({ id }) => id === chosen)!;
      for (const { weighted } of options) expect(weighted).toBeLessThanOrEqual(best.weighted);
      expect(best.regret.neutral.loss).toBeLessThanOrEqual(0);
      expect(best.regret.neutral.detected).toBe(false);
    }
  });

  it("orders each option's utilities by view, and symmetric views weigh to the neutral one (001-C20)", () => {
    for (const { views, weighted } of judge(one).options) {
      expect(views.optimistic.utility).toBeGreaterThan(views.neutral.utility);
      expect(views.neutral.utility).toBeGreaterThan(views.pessimistic.utility);
      expect(weighted).toBeCloseTo(views.neutral.utility, 12);
    }
  });

  it("holds in every view what its utility is made of: the calculus, luck and the ripple from order 2 on", () => {
    const { options, weights } = judge(one);
    for (const [i, { views }] of options.entries()) {
      const option = one.options[i]!;
      for (const view of viewNames) {
        const { utility, direct, indirect, luck, ripple, calculus } = views[view];
        expect(utility).toBe(direct + indirect);
        expect(direct).toBe(calculus.direct + luck);
        expect(indirect).toBeCloseTo(ripple.byOrder[2]!.total + ripple.byOrder[3]!.total, 14);
        const situation = { context: one.context, delayYears: option.measures.delayYears };
        const { profile } = {
          profile: { name: "bentham-v2", dimensions: calculus.terms.map((t) => t.dimension) } as const,
        };
        expect(calculus.direct).toBe(bentham(option, { profile, weights, situation }).utility);
      }
    }
  });

  it("gives the ripple of a chain that can be done by hand", () => {
    const small = {
      ...one,
      graph: {
        nodes: ["a", "b", "c"].map((name) => ({ name, label: { en: name, ko: name }, utility: name === "c" ? 1 : 0 })),
        edges: [
          { from: "a", to: "b", weight: 0.5, confidence: 1 },
          { from: "b", to: "c", weight: 0.8, confidence: 0.5 },
        ],
      },
      options: one.options.map((option) => ({ ...option, shock: { a: 0.5 } })),
    };
    const view = judge(small).options[0]!.views.neutral;
    // .5 x .5 x .8 x .5: change of c at order 2.
    expect(view.ripple.byOrder.map(({ total }) => total)).toEqual([0, 0, 0.1, 0]);
    expect(view.indirect).toBeCloseTo(0.1, 14);
  });

  it("lets views, weights, steps and the rule of regret be set", () => {
    const sure = judge(one, { viewWeights: { optimistic: 0, neutral: 0, pessimistic: 1 } });
    for (const { views, weighted } of sure.options) expect(weighted).toBe(views.pessimistic.utility);
    const direct = judge(one, { steps: 1 });
    for (const { views } of direct.options) expect(views.neutral.indirect).toBe(0);
    const never = judge(one, { rule: fixedRule(10) });
    expect(never.options.flatMap(({ regret }) => viewNames.filter((view) => regret[view].detected))).toEqual([]);
    const original = judge(one, { method: "original" }).options[0]!.views;
    expect(original.optimistic.luck).toBeCloseTo(0.2 * 1.6, 12);
  });

  it("draws nothing: twice the same bits", () => {
    expect(judge(one)).toEqual(judge(one));
  });

  it("refuses more alternatives than there are, and view weights that don't sum to 1", () => {
    expect(() => judge(one, { k: 4 })).toThrow("utilities: expected at least 4 alternatives to the choice, got 3");
    expect(() => judge(one, { viewWeights: eachView(() => 1) })).toThrow("weights: expected a sum of 1, got 3");
  });
});
