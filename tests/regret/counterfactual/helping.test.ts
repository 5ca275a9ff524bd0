import { describe, expect, it } from "vitest";
import { helpingModel, helpingOptions } from "../../../src/lib/regret/counterfactual/helping";
import { counterfactual } from "../../../src/lib/causal";

describe("the model of helping", () => {
  it("aid does good and delay harm, however severity moves people", () => {
    const evidence = { severity: 1, aid: 0, delay: 0, wellbeing: -1 };
    for (const confounding of [0, 1]) {
      const wellbeing = helpingOptions.map((intervention) =>
        counterfactual(helpingModel(confounding), { evidence, intervention }).expectation("wellbeing"),
      );
      expect(wellbeing[1]! - wellbeing[0]!).toBeCloseTo(0.8, 12);
      expect(wellbeing[2]! - wellbeing[0]!).toBeCloseTo(0.3, 12);
    }
  });

  it("refuses a strength that is no number", () => {
    expect(() => helpingModel(NaN)).toThrow("confounding: expected a number");
  });
});
