/** Does the calculus agree with people? ETHICS' pairs of scenarios, turned into dimension values by a stated rule (000-E17). */
export { armDifferences, armsFigure, type ArmDifference } from "./arms-figure";
export {
  compareProfiles,
  utilities,
  type Arm,
  type ArmAccuracies,
  type CompareOptions,
  type WeightSource,
} from "./compare-profiles";
export { namedIn } from "./lexicon";
export { fitPairwise, pairAccuracy } from "./pairwise";
export { fitValueModel, type TextValues, type ValueModel } from "./value-models";
