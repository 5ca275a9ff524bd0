/** Models compared on the same items: shared or separate encoders, tasks by turns, experts, fusion. Serves 001-E20, 003-E22, 003-E43, 000-E8. */
export { drawSplits, disposeSplits, rowsOf, trainArm, type Arm, type ArmResult, type ArmTraining } from "./arm";
export { separateEncoders, sharedEncoder } from "./encoders";
export { denseHead, expertHead, type ExpertArm, type ExpertHeadOptions } from "./experts";
export { fusingArm, plainArm, twoModalityTasks, type FusionOptions, type TwoModalities } from "./fusion-arms";
export {
  armStudy,
  bestByValidation,
  relativeGain,
  trainerAtOwnRate,
  tunedRate,
  type ArmGain,
  type StudyOptions,
  type StudyTrial,
  type Trainer,
} from "./study";
export { expertsFigure, gainFigure, turnsFigure, type ExpertPoint } from "./study-figure";
export {
  convergedAndHeaviest,
  convergedTurns,
  trainByTurns,
  trainerByTurns,
  withConstantEmotion,
  type Turn,
  type TurnOptions,
  type TurnResult,
  type TurnRule,
} from "./turns";
