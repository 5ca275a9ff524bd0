/**
 * Tasks whose important tokens are known by construction: running text with corrupted training tokens, and generated lines of
 * word problems, copying and brackets whose answers are determined. Serves 004-D1, 004-D2, 004-E5, 004-E7 and 004-C2.
 */
export { arithmeticTask, wordProblem } from "./arithmetic";
export { bracketProblem, bracketTask } from "./brackets";
export { codeTask, readMbpp, type CodeTaskOptions } from "./code";
export { copyProblem, copyTask } from "./copy";
export { corrupt, type CorruptOptions } from "./corrupt";
export { lineTask, problemLines, type Draw, type LineOptions, type Problem } from "./lines";
export { cleanText, sliceText, type MarkedText } from "./marked-text";
export { noisyTask, type CleanParts, type NoiseOptions, type TaskName, type TokenTask } from "./task";
export { textTask, type TextTaskOptions } from "./text";
