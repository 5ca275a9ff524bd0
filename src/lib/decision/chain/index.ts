/**
 * The chain of a decision: case, causal graph, ripple, Bentham utility in three views, regret; with every number on the way
 * (000-S1, 000-S8, 000-S10, 000-S14).
 */
export { chainFigure } from "./chain-figure";
export { judge, type Judgement, type OptionJudgement } from "./judge";
export { type OptionView } from "./option-view";
export { penaltyOf, penaltySum, type PenaltyForm } from "./penalty";
export { decisionProfile, type DecisionDimension, type JudgeSettings } from "./settings";
