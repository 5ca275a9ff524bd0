import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { casesOf, detectionRates } from "../../../src/lib/regret/detection/rates";
import { simulateDecisions } from "../../../src/lib/regret/detection/simulate";
import { detectionSurface } from "../../../src/lib/regret/detection/surface";
import { fixedRule } from "../../../src/lib/regret/rules";

describe("the surface of detection rates", () => {
  const cases = casesOf(simulateDecisions(stream(2), 300));
  const surface = detectionSurface(cases, [0.2, 0.45, 0.5, 0.8], [0, 1, 3]);

  it("has a cell for each rule, parameter and penalty", () => {
    expect(surface).toHaveLength(3 * 4 * 3);
  });

  it("is vacuous where the printed baseline lies below one half, and nowhere else", () => {
    for (const { rule, parameter, vacuous } of surface) expect(vacuous).toBe(rule === "as printed" && parameter < 0.5);
  });

  it("does not answer to the penalty under the fixed rule", () => {
    for (const cell of surface.filter(({ rule }) => rule === "fixed")) {
      expect(cell).toMatchObject(detectionRates(cases, fixedRule(cell.parameter)));
    }
  });

  it("finds more as the penalty grows under the corrected rule, and never less as the parameter falls", () => {
    const at = (rule: string, parameter: number, penalty: number): number =>
      surface.find((cell) => cell.rule === rule && cell.parameter === parameter && cell.penalty === penalty)!.detection;
    expect(at("corrected", 0.8, 3)).toBeGreaterThan(at("corrected", 0.8, 0));
    for (const rule of ["fixed", "as printed", "corrected"]) {
      expect(at(rule, 0.2, 1)).toBeGreaterThanOrEqual(at(rule, 0.8, 1));
    }
  });
});
