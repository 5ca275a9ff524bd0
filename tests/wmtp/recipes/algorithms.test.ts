import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { createRecipeScorer, parseRecipe, scorerOf, scorerRegistry, scorersOfAlgorithm } from "../../../src/lib/wmtp";
import { scopeEachTest } from "../../support/tensors";
import { randomInput } from "../scorers/support";

scopeEachTest();

it("a change of train.algo alone changes the scorer", () => {
  const recipe = (algo: string): string => `run: { seed: 3 }\ntrain: { algo: ${algo} }\n`;
  expect(
    ["baseline-mtp", "rho1-wmtp", "critic-wmtp"].map((algo) => createRecipeScorer(parseRecipe(recipe(algo))).key),
  ).toEqual(["uniform", "rho1-excess-v1", "critic-delta-v1"]);
});

it("scorersOfAlgorithm names registered scorers only, each of one algorithm", () => {
  const keys = Object.values(scorersOfAlgorithm).flat();
  expect(new Set(keys).size).toBe(keys.length);
  const registered = scorerRegistry.list("scorer").map(({ key }) => key);
  expect(keys.filter((key) => !registered.includes(key))).toEqual([]);
});

it("scorerOf chooses a variant within the algorithm, with its options", () => {
  const recipe = parseRecipe(
    "train: { algo: critic-wmtp }\ncritic: { scorer: critic-exp-ema, options: { beta: 0.5 } }",
  );
  expect(scorerOf(recipe)).toEqual({ key: "critic-exp-ema", options: { beta: 0.5 } });
});

it("createRecipeScorer puts a control over the algorithm's scorer, repeatable by the run's seed", () => {
  const recipe = parseRecipe("train: { control: shuffled }\nrho1: { options: { share: 0.3 } }");
  const weigh = (): number[] =>
    Array.from(
      createRecipeScorer(recipe)
        .run(randomInput(stream(1)))
        .weights.dataSync(),
    );
  expect(createRecipeScorer(recipe).key).toBe("shuffled");
  expect(weigh()).toEqual(weigh());
});
