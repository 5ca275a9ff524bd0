/** Do weights find the tokens that are important by construction? Serves 004-F2. */
export { markedLineLength, markedLines, markedLineTokenizer, type MarkedLines } from "./marked-lines";
export {
  importanceStudy,
  type ImportanceExample,
  type ImportanceOfSeed,
  type ImportanceOptions,
  type ImportanceStudy,
} from "./study";
export { importantAmongTop } from "./top-weights";
export { trainOnLines, type StackPlan } from "./train-stack";
export { predictedWeights, weighWindows, type TextSources } from "./weigh-text";
