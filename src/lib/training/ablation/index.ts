/** The paper's training techniques one by one and together, paired over seeds (001-E5 to 001-E7, 001-E19). */
export { averageFigure } from "./average-figure";
export {
  accuracyGain,
  finals,
  lossGain,
  PRINTED_AVERAGE,
  recipesOf,
  validationLoss,
  variantOf,
  type Variant,
} from "./comparison";
export { techniqueGainsFigure, type NamedGain } from "./technique-gains-figure";
export { type Score } from "./judge";
export { bestRate, sweepOf, type SweptRate } from "./sweep";
export { ablationTask, textsOfRun, type AblationTask, type AblationTaskOptions, type TextVectors } from "./task";
export {
  leaveOneOut,
  recipeOf,
  singlesAndAll,
  subsetName,
  techniqueNames,
  type Rates,
  type Recipe,
  type Technique,
} from "./techniques";
export { trainRecipes, type RecipeSetting, type RunPoint, type Watch } from "./train-recipes";
