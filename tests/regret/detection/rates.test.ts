import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { casesOf, detectionRates, type JudgedCase } from "../../../src/lib/regret/detection/rates";
import { simulateDecisions } from "../../../src/lib/regret/detection/simulate";
import { sameOrder } from "../../../src/lib/regret/relative";
import { correctedRule, fixedRule, printedRule } from "../../../src/lib/regret/rules";

const one = (loss: number, wrong: boolean): JudgedCase => ({ loss, relative: Math.sign(loss), penalty: 0, wrong });

describe("detection and false alarms", () => {
  it("count wrong and best choices apart", () => {
    const cases = [one(1, true), one(0.1, true), one(0.5, false), one(-1, false), one(-2, false), one(0, false)];
    expect(detectionRates(cases, fixedRule(0.2))).toEqual({ detection: 50, falseAlarms: 25, gain: 25 });
  });

  it("are not a number for a kind of choice that nobody made", () => {
    expect(detectionRates([one(1, true)], fixedRule()).falseAlarms).toBeNaN();
    expect(() => detectionRates([], fixedRule())).toThrow("cases.length");
  });

  it("the printed rule fires for nearly all choices, wrong or best; without error the corrected one spares all best ones", () => {
    const cases = casesOf(simulateDecisions(stream(5), 500, { noise: 0, harm: 0 }));
    expect(detectionRates(cases, printedRule(0.2))).toMatchObject({ detection: 100 });
    expect(detectionRates(cases, printedRule(0.2)).falseAlarms).toBeGreaterThan(95);
    expect(detectionRates(cases, correctedRule(0.2)).falseAlarms).toBe(0);
    expect(detectionRates(cases, correctedRule(0.2)).detection).toBeGreaterThan(80);
  });

  it("relative to the batch, regret keeps the order of losses", () => {
    const cases = casesOf(simulateDecisions(stream(6), 100), { range: "batch" });
    expect(
      sameOrder(
        cases.map(({ relative }) => relative),
        cases.map(({ loss }) => loss),
      ),
    ).toBe(true);
    const own = casesOf(simulateDecisions(stream(6), 100));
    expect(
      sameOrder(
        own.map(({ relative }) => relative),
        own.map(({ loss }) => loss),
      ),
    ).toBe(false);
  });

  it("see nothing but what was known beforehand", () => {
    const [decision] = simulateDecisions(stream(5), 1);
    const blind = { ...decision!, truth: new Float64Array(4), regret: 9 };
    expect(casesOf([blind])).toEqual(casesOf([decision!]));
  });
});
