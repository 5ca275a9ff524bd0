/**
 * The thirteen dimensions that the papers' two lists make together: Bentham's seven, the three of 003, the three of 000.
 *
 * @see X-C4; the meaning of each stands in the registry of `ethics/`
 */
export const dimensionNames = [
  "intensity",
  "duration",
  "certainty",
  "propinquity",
  "fecundity",
  "purity",
  "extent",
  "vulnerability",
  "resilience",
  "cascade",
  "externalCost",
  "redistribution",
  "selfDamage",
] as const;

/** Name of one of the thirteen dimensions. */
export type DimensionName = (typeof dimensionNames)[number];
