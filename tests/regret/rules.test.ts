import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctedRule, fixedRule, isVacuous, printedRule, type RegretCase } from "../../src/lib/regret/rules";

const noLoss: RegretCase = { loss: 0, relative: 0, penalty: 0 };

function anyCase(): fc.Arbitrary<RegretCase> {
  const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
  return fc.record({ loss: number(-4, 4), relative: number(-1, 1), penalty: number(0, 5) });
}

describe("the printed dynamic rule", () => {
  it("finds a regret of 0.3 where nothing was lost, at a baseline of 0.2", () => {
    expect(printedRule(0.2).regret(noLoss)).toBeCloseTo(0.3, 12);
  });

  it("fires above a loss of -1.386 (1 + penalty), which is ln(.2 / .8)", () => {
    for (const penalty of [0, 1, 3]) {
      const edge = Math.log(0.2 / 0.8) * (1 + penalty);
      expect(printedRule(0.2).regret({ ...noLoss, loss: edge + 1e-6, penalty })).toBeGreaterThan(0);
      expect(printedRule(0.2).regret({ ...noLoss, loss: edge - 1e-6, penalty })).toBe(0);
    }
  });

  it("lowers the regret of a loss as others are harmed more: .731 to .622 at a loss of 1", () => {
    expect(printedRule(0).regret({ ...noLoss, loss: 1 })).toBeCloseTo(0.7310586, 6);
    expect(printedRule(0).regret({ ...noLoss, loss: 1, penalty: 1 })).toBeCloseTo(0.6224593, 6);
  });

  it("is vacuous below a baseline of one half, whatever the penalty", () => {
    expect(isVacuous(printedRule(0.49), 7)).toBe(true);
    expect(isVacuous(printedRule(0.5), 7)).toBe(false);
  });
});

describe("the corrected dynamic rule", () => {
  it("has the fixed threshold at no penalty, and 2 base sigmoid(-penalty) above", () => {
    expect(correctedRule(0.2).regret({ ...noLoss, relative: 0.5 })).toBeCloseTo(0.3, 12);
    expect(correctedRule(0.2).regret({ ...noLoss, relative: 0.5, penalty: 1 })).toBeCloseTo(
      0.5 - 0.4 / (1 + Math.E),
      12,
    );
  });

  it("finds no regret without a loss, and more regret where others are harmed more", () => {
    fc.assert(
      fc.property(anyCase(), fc.double({ min: 0.01, max: 0.5, noNaN: true }), (one, base) => {
        const rule = correctedRule(base);
        expect(rule.regret({ ...one, relative: Math.min(0, one.relative) })).toBe(0);
        expect(rule.regret({ ...one, penalty: one.penalty + 1 })).toBeGreaterThanOrEqual(rule.regret(one));
        expect(isVacuous(rule, one.penalty)).toBe(false);
      }),
    );
    const felt = { ...noLoss, relative: 0.5 };
    expect(correctedRule().regret({ ...felt, penalty: 1 })).toBeGreaterThan(correctedRule().regret(felt));
  });
});

it("the corrected score rises with harm at every loss, also where the choice was the best", () => {
  fc.assert(
    fc.property(anyCase(), (one) => {
      const { score } = correctedRule();
      expect(score({ ...one, penalty: one.penalty + 1 })).toBeGreaterThanOrEqual(score(one));
    }),
  );
});

describe("all rules", () => {
  it("the fixed rule takes its threshold off the loss and ignores the rest", () => {
    expect(fixedRule().regret({ loss: 0.5, relative: 1, penalty: 3 })).toBeCloseTo(0.3, 12);
    expect(fixedRule().regret({ loss: 0.2, relative: 1, penalty: 3 })).toBe(0);
  });

  it.each([fixedRule, printedRule, correctedRule])(
    "%o: regret is positive exactly where the score exceeds the parameter",
    (family) => {
      fc.assert(
        fc.property(anyCase(), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (one, parameter) => {
          const rule = family(parameter);
          const margin = rule.score(one) - rule.parameter;
          if (Math.abs(margin) > 1e-9) expect(rule.regret(one) > 0).toBe(margin > 0);
        }),
      );
    },
  );

  it("refuse a negative penalty, a relative regret beyond 1, and NaN", () => {
    expect(() => fixedRule().regret({ ...noLoss, penalty: -1 })).toThrow(
      "penalty: expected a number in [0, Infinity], got -1",
    );
    expect(() => printedRule().regret({ ...noLoss, relative: 2 })).toThrow(
      "relative: expected a number in [-1, 1], got 2",
    );
    expect(() => correctedRule().score({ ...noLoss, loss: NaN })).toThrow("loss: expected a number");
    expect(() => correctedRule(-0.1)).toThrow("base: expected a number in [0, Infinity], got -0.1");
  });
});
