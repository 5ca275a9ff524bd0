/**
 * What helps against a corpus in which one emotion outweighs the rest, and what only looks as if: a classifier on a constructed
 * 65% share of Joy, trained by each remedy of the papers. Serves 000-S2 to S4, 000-S19, 000-E1, 000-E11, 000-C14 and 001-E4.
 */
export {
  classifierProbabilities,
  type BatchObjective,
  type ClassifierOptions,
  type LabelledVectors,
} from "./classifier";
export { drawCorpus, classShare, type CorpusDesign, type EmotionCorpus, type EmotionPool } from "./corpus";
export { fillByDecoding, type CodeInformation, type Decoded, type DecodeOptions } from "./decode";
export { balanceNames, joyClass, negativeClasses, rareClasses, singleEmotions, type EmotionText } from "./emotions";
export { fillByCopies, fillBySmote, withFillings, type Filling, type FillOptions } from "./fill";
export { injectLabels, speaksOfSurroundings, surroundings, type Injection } from "./injection";
export { lossCurves, lossCurvesFigure, type LossPoint } from "./loss-curves";
export { allRemedies, balanceMethods, paperPair, type BalanceMethod } from "./method";
export { balanceOutcome, callsOf, type BalanceOutcome, type Calls } from "./outcome";
export { fairShare, prepareTraining, type EmotionVectors, type PreparedTraining } from "./prepare";
export {
  decisionLogFiles,
  readDecisionLog,
  readSystemRun,
  recordedEmotions,
  recordedShares,
  systemRunFiles,
  type RecordedDecision,
  type RecordedEmotion,
  type RecordedSystemRun,
} from "./recorded";
export { diagonalGap, reliabilityFigure, reliabilityPoints, type ReliabilityPoint } from "./reliability-figure";
export { runBalance, runFloor, scoreProbabilities, type BalanceRun, type RunOptions } from "./run";
export { joyShareFigure } from "./share-figure";
export { skewedSample, type SkewOptions } from "./skew";
export {
  gateEvidence,
  gateTable,
  scoreDifference,
  scoreInterval,
  scoresOfMethod,
  summarizeMethods,
  type MethodSummary,
  type OutcomeName,
} from "./summary";
export { constantProbabilities, printedLists, printedTargetsMet, type JoyAndRegret } from "./targets";
