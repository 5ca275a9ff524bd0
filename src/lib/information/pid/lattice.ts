import { requireInteger } from "../../arguments";

/** A set of sources as the bits of a number: source i is 1 << i. */
export type SourceSet = number;

/** Sets of sources none of which holds another, in ascending order. */
export type Antichain = readonly SourceSet[];

/** One node of the redundancy lattice. */
export interface LatticeNode {
  readonly antichain: Antichain;
  /** "{0}{1}", "{0}{12}", ... */
  readonly name: string;
  /** Places of the nodes strictly below, in the lattice's list. */
  readonly below: readonly number[];
}

/**
 * The redundancy lattice, lowest nodes first: 4 nodes for two sources, 18 for three.
 *
 * α lies below β if each set of β holds a set of α: what all of β's sets share includes what all of α's sets share.
 *
 * @param sources 2 or 3
 * @see 003-S20. Williams and Beer 2010, "Nonnegative decomposition of multivariate information"
 */
export function redundancyLattice(sources: number): readonly LatticeNode[] {
  requireInteger("sources", sources, { min: 2, max: 3 });
  const antichains = allAntichains(sources);
  const size = antichains.map((beta) => antichains.filter((alpha) => isAtOrBelow(alpha, beta)).length);
  const ordered = antichains
    .map((antichain, i) => ({ antichain, rank: size[i]! }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ antichain }) => antichain);
  return ordered.map((antichain, i) => ({
    antichain,
    name: antichain.map((set) => `{${sourcesOf(set).join("")}}`).join(""),
    below: [...ordered.keys()].filter((j) => j !== i && isAtOrBelow(ordered[j]!, antichain)),
  }));
}

/** The source numbers in a set, ascending. */
export function sourcesOf(set: SourceSet): number[] {
  return [...Array(32 - Math.clz32(set)).keys()].filter((source) => (set >> source) & 1);
}

/**
 * What each node adds to the nodes below it (Möbius inversion): π(α) = I(α) - Σ π(β) over β strictly below α.
 *
 * @param redundancies [nodes] redundancy of each node, in the lattice's order
 */
export function moebiusInversion(lattice: readonly LatticeNode[], redundancies: ArrayLike<number>): Float64Array {
  const atoms = new Float64Array(lattice.length);
  lattice.forEach(({ below }, i) => {
    atoms[i] = below.reduce((rest, j) => rest - atoms[j]!, redundancies[i]!);
  });
  return atoms;
}

function isAtOrBelow(alpha: Antichain, beta: Antichain): boolean {
  return beta.every((b) => alpha.some((a) => (a & b) === a));
}

function allAntichains(sources: number): Antichain[] {
  const sets = Array.from({ length: 2 ** sources - 1 }, (_, i) => i + 1);
  const extend = (chosen: Antichain, from: number): Antichain[] =>
    sets.slice(from).flatMap((set, i) => {
      if (chosen.some((other) => (other & set) === other || (other & set) === set)) return [];
      const next = [...chosen, set];
      return [next, ...extend(next, from + i + 1)];
    });
  return extend([], 0);
}
