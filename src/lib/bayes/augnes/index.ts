/** Augnes's judgements as records, and a stub that makes them from a known theta (002-S2, 002-S3, 002-C2, 002-C3). */
export { verify, type CheckedConstraint, type Verdict } from "./constraints";
export { judgmentVersion, parseJudgment, type Judgment, type JudgmentPosterior, type JudgmentVersion } from "./record";
export { afterUse, strategyScore, unusedStrategy, type StrategyStats, type StrategyUse } from "./strategy-stats";
export { augnesStub, type JudgmentTask, type StubJudgment, type StubLog, type StubOptions } from "./stub";
