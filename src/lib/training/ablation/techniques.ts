import { requireFinite } from "../../arguments";

/** The paper's five training techniques, in its order (001, section 5). */
export const techniqueNames = ["rate search", "label smoothing", "R-Drop", "EMA", "LLRD"] as const;

/** One of the five. */
export type Technique = (typeof techniqueNames)[number];

/** How one network is trained. Averaging is no part of it: it leaves the trained weights as they are. */
export interface Recipe {
  /** Rate of the head; of all weights without layer-wise decay. */
  readonly rate: number;
  /** Layer-wise factor in (0, 1]. Default 1, none. */
  readonly layerDecay?: number;
  /** ε of label smoothing. Default 0. */
  readonly smoothing?: number;
  /** α of the symmetric disagreement of two passes; 0 still makes two passes, left out makes one. */
  readonly alpha?: number;
}

/** The two rates that the search stands between. */
export interface Rates {
  /** Without a search. The paper's is 1e-4 (001-S12). */
  readonly usual: number;
  /** What the search found. */
  readonly found: number;
}

/**
 * The recipe of a set of techniques, with the paper's numbers: smoothing .1, α 1, decay .9 a layer.
 *
 * @see 001-S8 to 001-S12, 001-E19
 */
export function recipeOf(techniques: readonly Technique[], rates: Rates): Recipe {
  requireFinite("rates.usual", rates.usual, { min: Number.MIN_VALUE });
  requireFinite("rates.found", rates.found, { min: Number.MIN_VALUE });
  const has = (name: Technique): boolean => techniques.includes(name);
  return {
    rate: has("rate search") ? rates.found : rates.usual,
    ...(has("LLRD") ? { layerDecay: 0.9 } : {}),
    ...(has("label smoothing") ? { smoothing: 0.1 } : {}),
    ...(has("R-Drop") ? { alpha: 1 } : {}),
  };
}

/** None, each alone, and all. */
export function singlesAndAll(): Technique[][] {
  return [[], ...techniqueNames.map((name) => [name]), [...techniqueNames]];
}

/** All but one, for each. */
export function leaveOneOut(): Technique[][] {
  return techniqueNames.map((left) => techniqueNames.filter((name) => name !== left));
}

/** A subset's name: "none", "EMA + LLRD", "all", "all but EMA". */
export function subsetName(techniques: readonly Technique[]): string {
  const missing = techniqueNames.filter((name) => !techniques.includes(name));
  if (missing.length === 0) return "all";
  if (missing.length === 1) return `all but ${missing[0]}`;
  return techniques.length === 0 ? "none" : techniques.join(" + ");
}
