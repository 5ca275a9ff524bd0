import { expect, it } from "vitest";
import { effectOnTreated, enumerateCases } from "../../../src/lib/causal/counterfactual";
import { causalGraph } from "../../../src/lib/causal/graph";
import { discreteScm, drawExogenous, linearScm } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { responseTypes } from "./support";

const contrast = { cause: "x", effect: "y" };

it("is helped less hurt among the treated, which is not the effect on everybody", () => {
  const scm = responseTypes([0.1, 0.2, 0.05, 0.15, 0.05, 0.1, 0.25, 0.1]);
  expect(effectOnTreated(scm, enumerateCases(scm), contrast)).toBeCloseTo((0.1 - 0.25) / 0.5, 12);
});

it("is the weight of the edge in a linear model, whoever is treated", () => {
  const scm = linearScm(causalGraph(["x", "y"], [["x", "y", 2]]), { noise: { x: 0 }, intercept: { x: 1 } });
  expect(effectOnTreated(scm, drawExogenous(scm, stream(1), 10), contrast)).toBeCloseTo(2, 12);
});

it("refuses a setting that nobody has", () => {
  const scm = discreteScm(causalGraph(["x", "y"], [["x", "y"]]), {
    x: { table: [[1, 0]] },
    y: {
      table: [
        [1, 0],
        [0, 1],
      ],
    },
  });
  expect(() => effectOnTreated(scm, enumerateCases(scm), contrast)).toThrow(
    "cases: expected some with x = 1, got none",
  );
});
