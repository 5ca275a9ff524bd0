import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { casesOf, detectionRates, type JudgedCase } from "../../../src/lib/regret/detection/rates";
import { aucByRule, aucOf, rocOf } from "../../../src/lib/regret/detection/roc";
import { simulateDecisions } from "../../../src/lib/regret/detection/simulate";
import { fixedRule, printedRule } from "../../../src/lib/regret/rules";

describe("the operating characteristic of a rule", () => {
  const cases = casesOf(simulateDecisions(stream(4), 400));

  it("holds the rule's rates at each of its parameters", () => {
    for (const { parameter, detection, falseAlarms } of rocOf(cases, fixedRule()).slice(1, 40)) {
      const rates = detectionRates(cases, fixedRule(parameter - 1e-12));
      expect(100 * detection).toBeCloseTo(rates.detection, 9);
      expect(100 * falseAlarms).toBeCloseTo(rates.falseAlarms, 9);
    }
  });

  it("runs from the corner of no calls to the corner of all, and its area is that under its points", () => {
    const points = rocOf(cases, printedRule());
    expect(points[0]).toMatchObject({ detection: 0, falseAlarms: 0 });
    expect(points.at(-1)).toMatchObject({ detection: 1, falseAlarms: 1 });
    const area = points.slice(1).reduce((sum, point, i) => {
      const before = points[i]!;
      return sum + ((point.falseAlarms - before.falseAlarms) * (point.detection + before.detection)) / 2;
    }, 0);
    expect(aucOf(cases, printedRule())).toBeCloseTo(area, 12);
  });

  it("is the same for the fixed and the printed rule where all penalties are equal: a sigmoid keeps the order", () => {
    const level: JudgedCase[] = cases.map((one) => ({ ...one, penalty: 1 }));
    const { fixed, "as printed": printed } = aucByRule(level);
    expect(printed).toBeCloseTo(fixed, 12);
    expect(aucByRule(cases)["as printed"]).not.toBeCloseTo(aucByRule(cases).fixed, 6);
  });

  it("is 1 for a rule that sees the truth, by every rule", () => {
    const clear: JudgedCase[] = [1, 0.5, -0.5, -1].map((x) => ({ loss: x, relative: x, penalty: 0, wrong: x > 0 }));
    expect(aucByRule(clear)).toEqual({ fixed: 1, "as printed": 1, corrected: 1 });
  });

  it("needs wrong and best choices", () => {
    const wrong = cases.filter((one) => one.wrong);
    expect(() => rocOf(wrong, fixedRule())).toThrow("cases: expected wrong and best choices");
  });
});
