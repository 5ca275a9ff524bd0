/**
 * What a set of options or views leaves to choose between: domination, fronts, cover and exact hypervolume. Serves 000-S11,
 * 000-E4, 000-A4, 000-A8, 000-F2 and 000-C16.
 */
export { coverFigure } from "./cover-figure";
export { coverStudy, utilityAndRisk, type CoverOptions, type DecisionCover } from "./cover-study";
export { dominates, type Point, type Sense } from "./dominance";
export { nonDominated, paretoCover, paretoFronts } from "./front";
export { hypervolume } from "./hypervolume";
export { viewsFigure, type ScoredDecision, type ScoredOption } from "./views-figure";
