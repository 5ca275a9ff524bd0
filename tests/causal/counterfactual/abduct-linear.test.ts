import { expect, it } from "vitest";
import { abductLinear, reducedForm } from "../../../src/lib/causal/counterfactual/abduct-linear";
import { causalGraph } from "../../../src/lib/causal/graph";
import { linearScm } from "../../../src/lib/causal/scm";

const scm = linearScm(
  causalGraph(
    ["a", "b", "c"],
    [
      ["a", "b", 2],
      ["b", "c", 3],
      ["a", "c", -1],
    ],
  ),
  { intercept: { b: 5 } },
);

it("reducedForm sums the products of weights over all paths, and the intercepts with them", () => {
  const { order, constants, loadings } = reducedForm(scm);
  expect(order).toEqual(["a", "b", "c"]);
  expect(loadings.map((row) => [...row])).toEqual([
    [1, 0, 0],
    [2, 1, 0],
    [5, 3, 1],
  ]);
  expect([...constants]).toEqual([0, 5, 15]);
});

it("reducedForm lets a set node depend on nothing", () => {
  const { constants, loadings } = reducedForm(scm, { b: 1 });
  expect(loadings.map((row) => [...row])).toEqual([
    [1, 0, 0],
    [0, 0, 0],
    [-1, 0, 1],
  ]);
  expect([...constants]).toEqual([0, 1, 3]);
});

it("abductLinear leaves the prior where nothing was seen", () => {
  const { means, covariance } = abductLinear(scm, {});
  expect([...means]).toEqual([0, 0, 0]);
  expect(covariance.map((row) => [...row])).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
});

it("abductLinear makes independent causes of one effect dependent once it is seen", () => {
  const { means, covariance } = abductLinear(scm, { b: 10 });
  expect(means[0]).toBeCloseTo(2, 12);
  expect(means[1]).toBeCloseTo(1, 12);
  expect(covariance[0]![1]).toBeCloseTo(-0.4, 12);
});
