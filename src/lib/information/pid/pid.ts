import { requireInteger, requireOneOf } from "../../arguments";
import { pmfOfSamples, requirePmf, type JointPmf } from "../joint-pmf";
import { iBroja } from "./i-broja";
import { iCcs } from "./i-ccs";
import { iMin } from "./i-min";
import { iPm } from "./i-pm";
import { moebiusInversion, redundancyLattice, sourcesOf, type Antichain } from "./lattice";
import { sourceCount, sourceInformation } from "./source-target";

/** Redundancy measures: Williams and Beer; Bertschinger et al.; Ince; Finn and Lizier. */
export type PidMeasure = "I_min" | "I_BROJA" | "I_ccs" | "I_pm";

/** All measures, and for how many sources each is defined. */
export const pidMeasures: Readonly<Record<PidMeasure, readonly number[]>> = {
  I_min: [2, 3],
  I_BROJA: [2],
  I_ccs: [2, 3],
  I_pm: [2, 3],
};

/** One node of the lattice with its share of the information. */
export interface PidAtom {
  /** "{0}{1}": what sources 0 and 1 share; "{01}": what only both together tell. */
  readonly name: string;
  /** The sets of the antichain, each a list of source numbers. */
  readonly sets: readonly (readonly number[])[];
  /** Redundancy of the node: this atom and all below it, bits. */
  readonly redundancy: number;
  /** What the node adds to those below it, bits. */
  readonly bits: number;
}

/** A partial information decomposition of I(target; sources). */
export interface Pid {
  readonly measure: PidMeasure;
  /** Number of sources, 2 or 3. */
  readonly sources: number;
  /** 4 or 18 atoms, lowest first; they sum to `information`. */
  readonly atoms: readonly PidAtom[];
  /** Mutual information between the target and all sources, bits. */
  readonly information: number;
  /** I_BROJA: duality gap, bits; each atom is within it of the exact value. */
  readonly gap?: number;
}

/** The atoms of two sources by their usual letters, bits. */
export interface TwoSourceAtoms {
  /** Redundant: in both sources. */
  readonly R: number;
  /** Unique to source 0. */
  readonly U0: number;
  /** Unique to source 1. */
  readonly U1: number;
  /** Synergistic: in neither alone. */
  readonly S: number;
}

/**
 * Decomposes what two or three sources tell about a target into what they share, own, and make only together.
 *
 * @param pmf joint distribution; the last variable is the target, the others are the sources
 * @param measure "I_min", "I_BROJA" (two sources only), "I_ccs" or "I_pm"
 * @throws RangeError for an improper distribution (negative, not summing to one, ...), another number of sources, or a
 *   measure that isn't defined for that number
 * @see 003-S20, 003-E10. Williams and Beer 2010.
 */
export function pid(pmf: JointPmf, measure: PidMeasure): Pid {
  requireOneOf("measure", measure, Object.keys(pidMeasures) as PidMeasure[]);
  const checked = requirePmf("pid", pmf);
  const sources = sourceCount(checked);
  requireInteger("number of sources", sources, { min: 2, max: 3 });
  if (!pidMeasures[measure].includes(sources)) {
    throw new RangeError(`pid: ${measure} is defined for ${pidMeasures[measure].join(" or ")} sources, got ${sources}`);
  }
  const { redundancy, gap } = measured(checked, measure);
  const lattice = redundancyLattice(sources);
  const redundancies = lattice.map(({ antichain }) =>
    antichain.length === 1 ? sourceInformation(checked, antichain[0]!) : redundancy(antichain),
  );
  const bits = moebiusInversion(lattice, redundancies);
  return {
    measure,
    sources,
    atoms: lattice.map(({ name, antichain }, i) => {
      return { name, sets: antichain.map(sourcesOf), redundancy: redundancies[i]!, bits: bits[i]! };
    }),
    information: redundancies.at(-1)!,
    ...(gap !== undefined && { gap }),
  };
}

/**
 * Decomposition of samples, by the plug-in distribution. Finite samples show synergy that is not there; compare with
 * shuffled targets before you believe a small one.
 *
 * @param sources [source][samples], two or three sources
 * @param target [samples]
 * @param bins equal steps a variable is cut into; leave out for whole numbers, which are taken as symbols
 * @throws RangeError as `pid` does, and for NaN, no samples or unequal lengths
 * @see 003-S20, 003-E10
 */
export function pidOfSamples(
  sources: readonly ArrayLike<number>[],
  target: ArrayLike<number>,
  { measure, bins }: { readonly measure: PidMeasure; readonly bins?: number },
): Pid {
  return pid(pmfOfSamples([...sources, target], bins), measure);
}

/**
 * The four atoms of a two-source decomposition by letter.
 *
 * @throws RangeError for three sources
 */
export function twoSourceAtoms({ sources, atoms }: Pid): TwoSourceAtoms {
  requireInteger("number of sources", sources, { min: 2, max: 2 });
  const bits = (name: string): number => atoms.find((atom) => atom.name === name)!.bits;
  return { R: bits("{0}{1}"), U0: bits("{0}"), U1: bits("{1}"), S: bits("{01}") };
}

/** The redundancy of nodes with two sets and more; single sets are their mutual information in every measure. */
function measured(pmf: JointPmf, measure: PidMeasure): { redundancy: (antichain: Antichain) => number; gap?: number } {
  switch (measure) {
    case "I_BROJA": {
      const { bits, gap } = iBroja(pmf);
      return { redundancy: () => bits, gap };
    }
    case "I_min":
      return { redundancy: (antichain) => iMin(pmf, antichain) };
    case "I_ccs":
      return { redundancy: (antichain) => iCcs(pmf, antichain) };
    case "I_pm":
      return { redundancy: (antichain) => iPm(pmf, antichain) };
  }
}
