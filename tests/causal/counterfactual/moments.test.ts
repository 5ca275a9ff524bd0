import { expect, it } from "vitest";
import { momentsOver, weightedMean } from "../../../src/lib/causal/counterfactual/moments";
import { causalGraph } from "../../../src/lib/causal/graph";
import { linearScm } from "../../../src/lib/causal/scm";

it("weighs cases by their probabilities", () => {
  expect(weightedMean(Float64Array.of(1, 5), Float64Array.of(0.75, 0.25))).toBe(2);
  const scm = linearScm(causalGraph(["a"], []));
  const world = { names: ["a"], columns: [Float64Array.of(1, 5)] };
  const { expectation, deviation } = momentsOver(scm, world, Float64Array.of(0.75, 0.25));
  expect(expectation("a")).toBe(2);
  expect(deviation("a")).toBeCloseTo(Math.sqrt(3), 12);
  expect(() => expectation("b")).toThrow("node: expected nodes of the graph (a), got 'b'");
});
