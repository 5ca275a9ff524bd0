import { dimensionNames, type DimensionName } from "../../data";
import { dimensionNamed } from "./registry";

/** Bentham's own seven. */
export type ClassicName = "intensity" | "duration" | "certainty" | "propinquity" | "fecundity" | "purity" | "extent";

/** A set of dimensions that one version of the calculus adds up. */
export interface Profile<Name extends DimensionName = DimensionName> {
  readonly name: ProfileName;
  readonly dimensions: readonly Name[];
}

/** The four versions. */
export type ProfileName = "bentham-v1" | "bentham-2023" | "bentham-v2" | "all-13";

/** The four versions with what is known of their dimensions: which of them hold `cascade`, the compiler knows. */
export interface Profiles {
  readonly "bentham-v1": Profile<ClassicName>;
  readonly "bentham-2023": Profile<ClassicName | "vulnerability" | "resilience" | "cascade">;
  readonly "bentham-v2": Profile<ClassicName | "externalCost" | "redistribution" | "selfDamage">;
  readonly "all-13": Profile;
}

const classic = dimensionNames.slice(0, 7) as ClassicName[];

/**
 * Versions of the calculus: the classic seven, the ten of 003, the ten of 000, and all thirteen.
 *
 * @see X-C4, 000-S8, 003-S13
 */
export const profiles: Profiles = {
  "bentham-v1": { name: "bentham-v1", dimensions: classic },
  "bentham-2023": { name: "bentham-2023", dimensions: [...classic, "vulnerability", "resilience", "cascade"] },
  "bentham-v2": { name: "bentham-v2", dimensions: [...classic, "externalCost", "redistribution", "selfDamage"] },
  "all-13": { name: "all-13", dimensions: dimensionNames },
};

/** Their names, in the order of the registry. */
export const profileNames: readonly ProfileName[] = ["bentham-v1", "bentham-2023", "bentham-v2", "all-13"];

/** Weights of a profile's dimensions; only their proportions matter. */
export type Weights<Name extends DimensionName = DimensionName> = Readonly<Record<Name, number>>;

/** The same weight for all, summing to 1. */
export function equalWeights<Name extends DimensionName>({ dimensions }: Profile<Name>): Record<Name, number> {
  return Object.fromEntries(dimensions.map((name) => [name, 1 / dimensions.length])) as Record<Name, number>;
}

/**
 * The weights found in the original's code, as far as the profile goes, scaled to sum to 1. Vulnerability, resilience and
 * cascade, for which none is recorded, take the mean of the three that are: external cost, redistribution, self-damage.
 */
export function recordedWeights<Name extends DimensionName>({ dimensions }: Profile<Name>): Record<Name, number> {
  const raw = dimensions.map((name) => dimensionNamed(name).recorded.weight ?? MEAN_OF_NEW);
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(dimensions.map((name, i) => [name, raw[i]! / total])) as Record<Name, number>;
}

const MEAN_OF_NEW = 0.2 / 3;
