/** Committed numbers of two cases in three views, and what a change of any weight does to them (000-S14, 000-E5). */
export { baselineCases, baselineChanges, baselineOf, type Baseline, type BaselineEntry } from "./baseline";
export { allChanges, plantChanges, type PlantedChange, type PlantedReport } from "./planted";
