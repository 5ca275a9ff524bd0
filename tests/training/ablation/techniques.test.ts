import { expect, it } from "vitest";
import { leaveOneOut, recipeOf, singlesAndAll, subsetName, techniqueNames } from "../../../src/lib/training";

const rates = { usual: 1e-4, found: 1e-3 };

it("a recipe has the paper's numbers for what it uses, and nothing for what it doesn't", () => {
  expect(recipeOf([], rates)).toEqual({ rate: 1e-4 });
  expect(recipeOf(techniqueNames, rates)).toEqual({ rate: 1e-3, layerDecay: 0.9, smoothing: 0.1, alpha: 1 });
  expect(recipeOf(["EMA"], rates)).toEqual(recipeOf([], rates));
  expect(() => recipeOf([], { usual: 0, found: 1 })).toThrow("rates.usual");
});

it("subsets are none, each, all but each, and all, with names", () => {
  expect(singlesAndAll().map(subsetName)).toEqual(["none", ...techniqueNames, "all"]);
  expect(leaveOneOut().map(subsetName)).toEqual(techniqueNames.map((name) => `all but ${name}`));
});
