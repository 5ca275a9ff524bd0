/**
 * Is labelled data fit for use? Agreement between raters (003-S28, 003-A1, 003-E18) and rows that stand out (003-E20).
 */
export { ratingLevels, type RatingLevel } from "./differences";
export { type Neighbours, nearestNeighbours } from "./feature-rows";
export {
  averagePathLength,
  growIsolationForest,
  isolatedRows,
  type IsolationForest,
  type IsolationForestOptions,
} from "./isolation-forest";
export { krippendorffAlpha, krippendorffInterval, type AlphaInterval, type AlphaIntervalOptions } from "./krippendorff";
export { localOutlierFactors } from "./lof";
export { countRatings, ratingsFromCounts, type RatingCounts } from "./ratings";
