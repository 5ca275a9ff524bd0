/** How likely and how strong regret is, by Bayes' rule, and whether its intervals can be trusted (003-S18, 003-E8, 003-F7). */
export {
  betaLogEvidence,
  betaMoments,
  betaOnGrid,
  reportsLogLikelihood,
  updateBeta,
  type Beta,
  type Reports,
} from "./beta";
export { coverageOf, drawReports, simulateReports, type Coverage, type ReportedDecision } from "./coverage";
export { gridPosterior, printedPosterior, regretGrid, type GridDistribution, type GridPosterior } from "./grid";
export {
  inferRegret,
  regretCategories,
  regretPriors,
  type InferenceOptions,
  type InferredRegret,
  type RegretCategory,
} from "./infer";
export { lossPosterior, type LossPosterior, type Normal } from "./loss";
export { readNormality, strongRegret, type NormalityData, type NormalityReports, type RobberyRatings } from "./ratings";
export { priorSensitivity, rivalPriors, type Priors, type PriorSensitivity } from "./sensitivity";
export { credibleInterval, expectedRegret, gridQuantile, type CredibleInterval } from "./summary";
export { coverageFigure } from "./coverage-figure";
export { posteriorFigure, type NamedPosterior, type PosteriorFigureOptions } from "./posterior-figure";
