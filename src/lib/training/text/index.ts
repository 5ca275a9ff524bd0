/** The small text classifier, and how it stands beside the linear floor. Serves 001-D1, 003-D2. */
export {
  compareWithFloor,
  type FloorComparison,
  type FloorComparisonOptions,
  type TextScores,
} from "./compare-with-floor";
export { trainTextClassifier, type TextClassifier, type TextClassifierOptions } from "./text-classifier";
