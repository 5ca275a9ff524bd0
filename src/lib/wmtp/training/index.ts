/** One loop that trains every arm, what its scorers are told, and how a model is judged. Serves 004-S1, 004-S3, 004-E1 and 004-E5. */
export { evaluateModel, type EvaluateOptions, type Evaluation, type TokenScore } from "./evaluate";
export { LanguageModelFault, type LastGood } from "./fault";
export { judgePairs, type JudgedPairs, type JudgeOptions } from "./judge";
export type { LanguageModelPlan, LanguageModelStep } from "./plan";
export { referenceLosses } from "./reference";
export type { ScoredTokens, ScoringInput, TokenScorer } from "./scoring";
export { requireVocabulary, tokenSource, type TokenSource } from "./source";
export { trainLanguageModel, type LanguageModelRun } from "./train";
