/**
 * Three views of what may come of a choice: optimistic, neutral and pessimistic, by each of the papers' meanings, as points,
 * as Monte-Carlo runs of an outcome, and on a causal graph. Serves 003-S17, 000-S10, 001-S17 and X-C6.
 */
export { caseChanges, caseGraph, caseModel, caseUtilities } from "./authored";
export { errorOverRuns, repeatedMeans, shareWithin, type ErrorAtRuns, type RepeatOptions } from "./convergence";
export { convergenceFigure } from "./convergence-figure";
export { viewDistributionFigure, type SimulatedOption } from "./distribution-figure";
export { keptVariance } from "./kept-variance";
export { viewMethods, viewOf, type MethodOptions, type ViewMethod } from "./methods";
export { linearModel, type LinearModel } from "./model";
export { outcomeDistribution, type Outcome, type OutcomeDistribution } from "./outcome";
export { viewPoints } from "./points";
export { utilityOfChange, worthOfNodes } from "./propagate";
export { rankingFigure } from "./ranking-figure";
export { optionPairs, prefersOtherwise, rankingStudy, type OptionPair, type RankingChange } from "./ranking-study";
export { expectedShortfall, riskMeasures, type RiskMeasure } from "./risk";
export { sampleViews, type SampleOptions } from "./sample";
export { seededDecision, type DecisionDesign, type SeededDecision } from "./seeded-decision";
export { simulateVariants, simulateViews, viewVariants, type SimulateOptions, type Variants } from "./simulate";
export { dominatesStochastically } from "./stochastic-dominance";
export { viewColor, viewLabels } from "./view-style";
export { eachView, printedWeights, viewNames, viewSide, weighViews, type ThreeView, type ViewName } from "./view";
