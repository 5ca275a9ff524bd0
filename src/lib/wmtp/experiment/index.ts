/**
 * The experiments of the plan: arms trained from paired seeds with everything else equal, and what they come to. Serves 004-E1 to
 * 004-E7, 004-A1 to 004-A3, 004-T3, 004-F3, 004-F4, 004-N2, 004-C1, 004-C2 and 004-C7.
 */
export * from "./analysis";
export { arrangeTask, arrangeTasks, type ArrangedTask, type ArrangeOptions } from "./arrange";
export { twoByTwo, type Alignment, type Arm } from "./arms";
export * from "./bandit";
export { ablationArms, asManyParameters, criticArms, plainAndWeighted, publishedShare, synergyArms } from "./catalogue";
export * from "./figures";
export { judgeStack, type RunScore } from "./look";
export {
  markedWindows,
  prepareTask,
  scoreWindows,
  type MarkedWindows,
  type PreparedTask,
  type PreparedTasks,
  type TokenSources,
} from "./prepared";
export { trainReference, trainReferences, type ReferenceModel, type ReferenceSetting } from "./reference";
export { runArms, type ArmsOptions } from "./run-arms";
export { RunFault, type FaultPlace } from "./run-fault";
export { rateSchedule, type TrainingSetting } from "./setting";
export { gradeRows, teachCritic, type CriticSetting, type TaughtCritic } from "./taught-critic";
export { trainArm, type RunPoint } from "./train-arm";
