/** Do weights find the tokens that are important by construction? Serves 004-F2. */
export { trainBeginner, type Beginner, type BeginnerSetting } from "./beginner";
export { markedFindings, type MarkedFindings } from "./marked-findings";
export { markedLineLength, markedLines, markedLineTokenizer, type MarkedLines } from "./marked-lines";
export { type ImportanceExample } from "./seed";
export { importanceStudy, type ImportanceOfSeed, type ImportanceOptions, type ImportanceStudy } from "./study";
export { importantAmongTop } from "./top-weights";
export { trainOnLines, type StackPlan } from "./train-stack";
export { predictedWeights, weighWindows, type TextSources } from "./weigh-text";
