/**
 * After-effects (여파): what a choice changes at second and third hand along a causal graph, expected or simulated, and what it
 * is worth by order (000-S1, 000-E3, 000-F1, 000-A3, 000-A7).
 */
export { cascade, type Cascade, type CascadeOptions } from "./cascade";
export { originalRipple, type OriginalRipple } from "./original";
export type { ChanceOptions } from "./simulate";
export { rippleUtility, utilityDraws, type OrderUtility, type RippleUtility } from "./utility";
