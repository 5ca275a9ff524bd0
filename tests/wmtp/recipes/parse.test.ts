import { expect, it } from "vitest";
import { parseRecipe } from "../../../src/lib/wmtp/recipes";

it("an empty recipe is the default one, and trains rho1-wmtp", () => {
  const recipe = parseRecipe("");
  expect(recipe.train).toEqual({ algo: "rho1-wmtp", steps: 300, control: "none" });
  expect(recipe.rho1.scorer).toBe("rho1-excess-v1");
  expect(recipe.critic).toMatchObject({ scorer: "critic-delta-v1", discount: 0.99, lambda: 0.95, rate: 1e-4, clip: 1 });
  expect(recipe.model).toEqual({ width: 64, layers: 2, heads: 4, predictions: 4, dropout: 0 });
  expect(Object.keys(recipe)).toEqual([
    "run",
    "model",
    "train",
    "optim",
    "data",
    "batching",
    "loss",
    "critic",
    "rho1",
    "eval",
  ]);
});

it("parseRecipe keeps what is given and fills the rest of a section", () => {
  const recipe = parseRecipe("optim: { rate: 0.01 }\nrho1:\n  options: { share: 0.4 }\neval:\n");
  expect(recipe.optim).toEqual({ rate: 0.01, decay: 0.01, clip: 1 });
  expect(recipe.rho1.options).toEqual({ share: 0.4 });
  expect(recipe.eval).toEqual({ windows: 64 });
});

it.each([
  ["trian: {}", 'got "trian"; did you mean "train"?'],
  [
    "train: { algorithm: rho1-wmtp }",
    'recipe: train: expected one of algo, steps, control, got unknown key "algorithm"',
  ],
  [
    "optim: { rat: 1 }",
    'recipe: optim: expected one of rate, decay, clip, got unknown key "rat"; did you mean "rate"?',
  ],
  ["train: { algo: rho-wmtp }", 'algo: expected one of baseline-mtp, rho1-wmtp, critic-wmtp, got "rho-wmtp"; did you mean "rho1-wmtp"?'], // prettier-ignore
  ["train: { steps: many }", /recipe: train: steps: .*got "many"/],
  ["train: { steps: 0 }", /recipe: train: steps: .*got 0/],
  ["optim: { rate: -1 }", /recipe: optim: rate: .*got -1/],
  ["train: [1]", "recipe: train: expected keys and values, got [1]"],
  ["just words", 'recipe: expected keys and values, got "just words"'],
  ["train: {", "recipe: expected YAML:"],
  ["run: { seed: 1 }\nrun: { seed: 2 }", "recipe: expected YAML:"],
  ["model: { width: 30 }", "width: expected a multiple of 4 heads, got 30"],
  ["model: { predictions: 8 }\nbatching: { length: 8 }", "predictions: expected fewer than the 8 tokens of a window, got 8"], // prettier-ignore
  ["rho1: { scorer: critic-delta-v1 }", "recipe: rho1-wmtp: expected a scorer of rho1-excess-v1"],
  ["rho1: { options: { shares: 1 } }", 'unknown key "shares"; did you mean "share"?'],
  ["rho1: { options: { share: 2 } }", "share: expected a number in"],
])("parseRecipe refuses %j and names what is wrong", (text, message) => {
  expect(() => parseRecipe(text)).toThrow(message);
});
