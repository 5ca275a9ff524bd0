/** Learning from a store chunk by chunk, and what is forgotten on the way (001-S7, 001-E21). */
export { emotionFloor, type EmotionFloor } from "./floor";
export { compareRegimes, costOfRegime, type RegimeOutcome, type SeededVectors } from "./forgetting";
export { drawEmotionTexts, emotionVectors, type EmotionTexts, type EmotionVectorOptions } from "./emotion-vectors";
export { forgettingFigure } from "./forgetting-figure";
export { regimeOutcomesFigure } from "./outcomes-figure";
export { probeAccuracy, type ProbeOptions } from "./probe";
export { learnBy, regimes, type Regime, type RegimeOptions, type RegimeRun } from "./regimes";
export { SoftmaxLearner, type LabelledRows } from "./softmax-sgd";
