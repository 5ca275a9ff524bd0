import { expect, it } from "vitest";
import { causalGraph, linearScm, sample, weightMatrix } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { fitWeights } from "../../../src/lib/scenarios/ripple";

const graph = causalGraph(
  ["a", "b", "c"],
  [
    ["a", "b", 0.7],
    ["a", "c", -0.5],
    ["b", "c", 1.2],
  ],
);

it("recovers the weights exactly where nothing but the roots varies", () => {
  const scm = linearScm(graph, { noise: { a: 1, b: 0.3, c: 0 }, intercept: 5 });
  const fitted = fitWeights(graph, sample(scm, stream(1), 50));
  expect(fitted.getEdgeAttribute("a", "c", "weight")).toBeCloseTo(-0.5, 9);
  expect(fitted.getEdgeAttribute("b", "c", "weight")).toBeCloseTo(1.2, 9);
});

it("comes nearer with the root of the rows, and gives a wrong edge a weight near 0", () => {
  const scm = linearScm(graph);
  const wrong = causalGraph(
    ["c", "a", "b", "d"],
    [
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
      ["d", "c"],
    ],
  );
  const whole = linearScm(
    causalGraph(
      ["a", "b", "c", "d"],
      [
        ["a", "b", 0.7],
        ["a", "c", -0.5],
        ["b", "c", 1.2],
      ],
    ),
  );
  const fitted = fitWeights(wrong, sample(whole, stream(2), 20_000));
  expect(fitted.getEdgeAttribute("d", "c", "weight")).toBeCloseTo(0, 1);
  expect(Math.abs(fitted.getEdgeAttribute("b", "c", "weight") - 1.2)).toBeLessThan(0.03);
  expect(weightMatrix(fitted).names).toEqual(["c", "a", "b", "d"]);
  expect(() => fitWeights(wrong, sample(scm, stream(2), 100))).toThrow('got "d"');
});

it("leaves out what a structure leaves out: the slope then holds the way round", () => {
  const short = causalGraph(["a", "b", "c"], [["a", "c"]]);
  const fitted = fitWeights(short, sample(linearScm(graph), stream(3), 50_000));
  expect(fitted.getEdgeAttribute("a", "c", "weight")).toBeCloseTo(-0.5 + 0.7 * 1.2, 1);
});

it("refuses fewer rows than it has coefficients to learn", () => {
  expect(() => fitWeights(graph, sample(linearScm(graph), stream(4), 3))).toThrow("sample: rows");
});
