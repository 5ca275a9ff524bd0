/** A run as text: which algorithm, scorer, model and effort, checked whole before anything starts. Serves 004-S8, 004-A5 and 004-C6. */
export { createRecipeScorer, scorerOf, scorersOfAlgorithm, type ChosenScorer } from "./algorithms";
export { parseRecipe } from "./parse";
export type { RecipeTexts } from "./prepare";
export type { Algorithm, Control, Recipe } from "./recipe";
export { runRecipe, type RecipeRun } from "./run-recipe";
