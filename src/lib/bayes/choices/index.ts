/** Risky choice as a simulator with a likelihood: lotteries, utilities, noise, Holt and Laury's list (002-S2, 002-C3, 002-D1). */
export { choiceLikelihood, requireChoices, type Choice } from "./choice";
export {
  choiceParameters,
  chooser,
  requireTheta,
  type ChoiceParameter,
  type Chooser,
  type ChooserOptions,
  type ChoiceSettings,
} from "./chooser";
export {
  holtLauryChoices,
  holtLauryMenus,
  holtLauryThresholds,
  indifference,
  safe,
  safeProbabilities,
} from "./holt-laury";
export {
  certain,
  expectedValue,
  lottery,
  payoffVariance,
  play,
  requireLottery,
  requireMenu,
  type Lottery,
  type Menu,
  type Outcome,
} from "./lottery";
export { randomMenus, type MenuOptions } from "./menus";
export { explored, luceLog, softmaxLog, type ChoiceRule } from "./rules";
export { simulateChoices, type SimulatedChoice } from "./simulate";
export {
  crraUtility,
  expectedUtility,
  meanVarianceValue,
  powerExpoUtility,
  powerUtility,
  prospectUtility,
  type Utility,
} from "./utility";
