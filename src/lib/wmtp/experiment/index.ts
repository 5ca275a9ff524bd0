/** The experiments of the plan: arms trained from paired seeds with everything else equal, and what they come to. Serves 004-E1 to 004-E7, 004-A1 to 004-A3 and 004-F3 to 004-F4. */
export * from "./bandit";
export { twoByTwo, type Alignment, type Arm } from "./arms";
export { judgeStack, type RunScore } from "./look";
export {
  markedWindows,
  prepareTask,
  scoreWindows,
  type MarkedWindows,
  type PreparedTask,
  type TokenSources,
} from "./prepared";
export { trainArm, type RunPoint, type TrainingSetting } from "./train-arm";
