/** Priors, and posteriors that are exact: conjugate ones and on a grid. What approximate ones are held against (002-E1, 002-C7). */
export { linspace, midpoints } from "./axis";
export { betaBinomialPosterior, betaCdf, betaQuantile, type BetaPosterior, type BetaShape } from "./beta-binomial";
export { column, drawsOf, scalarDraws, type Draws } from "./draws";
export { gaussianPosterior, gaussianQuantile, type Gaussian, type GaussianPosterior } from "./gaussian";
export { gaussianLinear, type GaussianLinear, type GaussianLinearOptions } from "./gaussian-linear";
export { drawGrid, gridPosterior, type GridPosterior, type LogDensity } from "./grid";
export { gridCovariance, gridMarginal, gridQuantile, summarizeMarginal, type MarginalSummary } from "./grid-summary";
export { marginalPrior, type Marginal, type MarginalPrior } from "./marginal";
export { drawPrior, priorOf, type Prior } from "./prior";
