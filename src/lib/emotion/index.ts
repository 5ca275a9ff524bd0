/**
 * Emotion scores that are computed, not sampled: three features, a rule, a small network and a cultural adjustment, each number
 * recorded in a trace that recomputes (001-S4, 001-S5, 001-S16), beside a small sampled language model (001-S3, 001-D4).
 */
export { koteGroups, koteToEkman } from "./corpus/kote-groups";
export { labelShares, pooledTexts } from "./corpus/pooled";
export { standInTexts } from "./corpus/stand-in";
export { contextEmbedding, embeddingWidth } from "./features/context-embedding";
export { keywordDensity, keywords } from "./features/keyword-density";
export {
  conceptFactors,
  conceptScores,
  koreanConcepts,
  measureConcepts,
  type KoreanConcept,
} from "./features/korean-concepts";
export { prototypes, semanticDistance } from "./features/semantic-distance";
export { patternNames, syntaxPatterns } from "./features/syntax-patterns";
export { measureLexicon, type Lexicon, type LexiconOptions, type LexiconText } from "./lexicon/lexicon";
export { lexiconTable, type LexiconRow } from "./lexicon/lexicon-table";
export { terms, type Term } from "./lexicon/terms";
export {
  classLogits,
  emotionBlueprint,
  hiddenUnits,
  shapeOf,
  trainEmotionNetwork,
  type NetworkShape,
  type NetworkTraining,
} from "./network/emotion-network";
export { answerScoreRequest, scoreBits, scoreBitsElsewhere } from "./repeat/another-process";
export { agreementPercent, bitsOf, distinctPatterns } from "./repeat/bits";
export { numericCauses, type NumericCause } from "./repeat/numeric-causes";
export { loadScorer, saveScorer } from "./repeat/saved-scorer";
export { rangeOf, spreadFigure, type SpreadOutputs } from "./repeat/spread-figure";
export { stochasticParts, type StochasticPart, type StochasticSubject } from "./repeat/stochastic-parts";
export { answerOf, inventedWords, trueAnswer, type Answer } from "./sampled/answer";
export { disposeAnswerModel, tokenLogits, trainAnswerModel, type AnswerModel } from "./sampled/answer-model";
export { Answerer } from "./sampled/answerer";
export { sweepFigure, type DirectLevels } from "./sampled/sweep-figure";
export {
  modeShare,
  sweepMeasures,
  temperatureSweep,
  type SweepOptions,
  type SweepPoint,
} from "./sampled/temperature-sweep";
export { sampledVotes } from "./sampled/votes";
export { additiveScore } from "./score/additive";
export { auditTrace, recomputationError, type AuditedStep } from "./score/audit";
export { traceInput, type EmotionContext, type TraceInput } from "./score/context";
export { traceFlowFigure } from "./score/flow-figure";
export { countNumbers, graphFaults, traceGraph, type GraphFaults, type TraceGraph } from "./score/graph";
export { PrintedScorer, type PrintedFeatures } from "./score/printed";
export {
  disposeScorer,
  fitScorer,
  prepareTexts,
  retrained,
  vectorsOf,
  type EmotionScorer,
  type LanguageParts,
  type PreparedTexts,
  type ScorerTexts,
} from "./score/scorer";
export { mixingWeights, ruleWeights } from "./score/settings";
export { traceSteps, type StepInput, type TraceKey, type TraceStep } from "./score/steps";
export {
  calculateEmotionScore,
  runSteps,
  scoreOf,
  traceValue,
  type CalculationTrace,
  type EmotionScore,
  type StandIns,
} from "./score/trace";
export { calledEmotions, hitPercent, validateCalls, type ValidationRow } from "./validation/called";
export { confidentErrors, type ConfidentErrors } from "./validation/confident-errors";
export { answerCalls, directCalls, floorCalls, rescoreTexts, scoreTexts } from "./validation/methods";
export { validationFigure } from "./validation/validation-figure";
