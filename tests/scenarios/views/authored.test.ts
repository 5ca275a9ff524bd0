import { describe, expect, it } from "vitest";
import { loadCases } from "../../../src/lib/data/cases";
import { stream } from "../../../src/lib/random";
import { caseChanges, caseModel } from "../../../src/lib/scenarios/views/authored";
import { worthOfNodes } from "../../../src/lib/scenarios/views/propagate";
import { simulateViews } from "../../../src/lib/scenarios/views/simulate";
import { mean } from "../../../src/lib/statistics";

describe("caseModel and caseChanges", () => {
  it("make every option of every authored case simulable, with means in the order of the views (003-F6)", () => {
    for (const one of loadCases()) {
      const model = caseModel(one);
      expect(model.weight).toHaveLength(one.graph.edges.length);
      for (const option of one.options) {
        const changes = caseChanges(model, option);
        const views = simulateViews(model, changes, { stream: stream(1), runs: 200 });
        expect(mean(views.optimistic)).toBeGreaterThan(mean(views.neutral));
        expect(mean(views.neutral)).toBeGreaterThan(mean(views.pessimistic));
      }
    }
  });

  it("make changes uncertain by the outcome's share of them, and turn its skew where a change is a loss", () => {
    const one = loadCases().find(({ id }) => id === "homeless-person")!;
    const model = caseModel(one);
    const option = { ...one.options[0]!, shock: { wallet: -0.8 }, outcome: { mean: 0.7, sd: 0.2, skew: -0.6 } };
    const change = caseChanges(model, option).get("wallet")!;
    const side = Math.sign(worthOfNodes(model, 3)[model.names.indexOf("wallet")]!);
    expect(change).toEqual({ mean: -0.8, sd: 0.2 * 0.8, skew: side * -0.6 });
  });
});
