/**
 * The diagnosis of the roadmap: six faults with their causes, switched on and off where the truth is known, and the joint targets
 * that the remedies should meet (000-T1, 000-T2, 000-T3, 000-T5).
 */
export { randomEffects, wrongPreferences } from "./bentham-fault";
export {
  diagnose,
  findings,
  namedFaults,
  type Diagnosed,
  type FaultName,
  type Finding,
  type Findings,
  type NamedFault,
  type Switched,
} from "./diagnosis";
export { diagnosisFigure } from "./diagnosis-figure";
export { simulatedDraw, textDraw, type JoyData, type JoyDesign, type JoyDraw } from "./joy-draws";
export { joyArmsFigure } from "./joy-figure";
export { joyFloor } from "./joy-floor";
export { joyArms, joyStudy, type JoyArm, type JoyTrial } from "./joy-share";
export { choicesOf, ratesOverStakes, type StakesRate } from "./regret-fault";
export { targetLists, targetsMet, type Reached, type TargetList, type TargetsMet } from "./targets";
export { risksTold, type Sight } from "./views-fault";
