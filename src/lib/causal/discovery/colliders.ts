import type { IndependenceTest } from "./independence-test";
import type { Separation } from "./skeleton";
import { subsetsOfSize } from "./subsets";

/** Two variables that are not joined, with one that is joined to both: x - middle - y, x below y. */
export interface Triple {
  readonly x: number;
  readonly middle: number;
  readonly y: number;
}

/** A triple that is read as x -> middle <- y. */
export interface Collider extends Triple {
  /** p-value of x and y given the set that tells against the middle: the larger, the surer. */
  readonly pValue: number;
}

/** All unshielded triples of a skeleton. */
export function unshieldedTriples(neighbours: readonly (readonly number[])[]): Triple[] {
  const triples: Triple[] = [];
  neighbours.forEach((near, middle) => {
    for (const [x, y] of subsetsOfSize(near, 2) as Iterable<[number, number]>) {
      if (!neighbours[x]!.includes(y)) triples.push({ x, middle, y });
    }
  });
  return triples;
}

/** Plain PC: a collider where the middle is not in the set that separated its ends. */
export function collidersBySeparation(
  neighbours: readonly (readonly number[])[],
  separations: readonly Separation[],
): Collider[] {
  const byPair = new Map(separations.map((found) => [`${found.x} ${found.y}`, found]));
  return unshieldedTriples(neighbours).flatMap((triple) => {
    const found = byPair.get(`${triple.x} ${triple.y}`);
    return found && !found.given.includes(triple.middle) ? [{ ...triple, pValue: found.pValue }] : [];
  });
}

/**
 * MaxP: of all sets of neighbours of either end, the one under which the ends look most independent decides. One accident in
 * the search for the skeleton no longer directs edges.
 *
 * @param maxGiven largest size of a set
 * @see Ramsey, Improving accuracy and scalability of the PC algorithm by maximizing p-value, 2016
 */
export function collidersByMaxP(
  neighbours: readonly (readonly number[])[],
  test: IndependenceTest,
  maxGiven: number,
): Collider[] {
  const byPair = new Map<string, { given: readonly number[]; pValue: number }>();
  return unshieldedTriples(neighbours).flatMap((triple) => {
    const key = `${triple.x} ${triple.y}`;
    const best = byPair.get(key) ?? mostIndependent(neighbours, test, triple, maxGiven);
    byPair.set(key, best);
    return best.given.includes(triple.middle) ? [] : [{ ...triple, pValue: best.pValue }];
  });
}

function mostIndependent(
  neighbours: readonly (readonly number[])[],
  test: IndependenceTest,
  { x, y }: Triple,
  maxGiven: number,
): { given: readonly number[]; pValue: number } {
  let best = { given: [] as readonly number[], pValue: -1 };
  for (const near of [neighbours[x]!, neighbours[y]!]) {
    for (let size = 0; size <= Math.min(maxGiven, near.length); size++) {
      for (const given of subsetsOfSize(near, size)) {
        const { pValue } = test(x, y, given);
        if (pValue > best.pValue) best = { given, pValue };
      }
    }
  }
  return best;
}
