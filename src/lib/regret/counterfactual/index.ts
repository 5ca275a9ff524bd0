/** Regret of one case in a structural model, against what data alone would say (003-S19, 003-E9). */
export {
  regretErrors,
  regretInModel,
  regretMethods,
  type CaseRegret,
  type CompareOptions,
  type RegretErrors,
} from "./compare";
export { helpingModel, helpingNodes, helpingOptions } from "./helping";
export { counterfactualRegret, counterfactualUtilities, type ScmDecision } from "./scm-regret";
export { regretErrorsFigure } from "./errors-figure";
