/**
 * SURD: what the past of some signals tells about the future of one, split into what they share (redundant), what one knows
 * alone (unique) and what shows only in combination (synergistic), with the part that none explains (leak). Serves 003-S20
 * and X-C13 (003's "deterministic" stands outside the sum). On top of the published method: biases, p-values, intervals,
 * lags, maps by states, rank bins, and histograms that hold occupied cells only.
 */
export { surdBars, type SurdBarsOptions } from "./bars-figure";
export type { Binning } from "./bins";
export { surdBootstrap, type SurdBootstrap, type SurdBootstrapOptions, type SurdInterval } from "./bootstrap";
export { deterministicVariables, type Determination } from "./deterministic";
export { surdFlow } from "./flow-figure";
export { atomLabel, surdBits, surdShare } from "./labels";
export { surdLeakOverLags } from "./lag-figure";
export { leastLeakLag, surdLagScan, type SurdAtLag } from "./lag-scan";
export { surdFromPmf, type SurdPmfOptions } from "./pmf";
export type { SurdBinOptions, SurdLagOptions } from "./problem";
export type { Signals } from "./signals";
export type { SurdBias, SurdSolveOptions } from "./solve";
export { surdStates, type SurdStateMap, type SurdStates, type SurdStatesOptions } from "./states";
export { surdStatesMap } from "./states-figure";
export { surd, surdOfTarget, type SurdAlignedOptions, type SurdOptions } from "./surd";
export { surdTest, type SurdSignificance, type SurdTest, type SurdTestOptions } from "./surrogates";
export type { SubsetInformation, SurdAgent, SurdAtom, SurdKind, SurdResult, SurdTie } from "./types";
