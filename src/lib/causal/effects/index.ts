/**
 * Effects in linear graphs: along each path, apart by directness and by the number of edges, and in closed form. Serves
 * 003-S22 and, as the truth that the ripple is measured against, 000-S1.
 */
export { effectsByOrder, splitEffects, totalEffects, type EffectMatrix, type SplitEffects } from "./effect-matrix";
export { causalPaths, type CausalPath } from "./path";
export { mediatedEffects, pathEffects, type PathEffects } from "./path-effects";
export { pathsFigure } from "./paths-figure";
