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
  /**
   * How clearly the data say so: ln(p without the middle / p with it), the p-values being those of the ends' independence. Of
   * two colliders that contradict each other the surer one is taken.
   */
  readonly surety: number;
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

/**
 * Plain PC: a collider where the middle is not in the set that separated its ends. It is as sure as the ends are dependent
 * once the middle joins that set.
 */
export function collidersBySeparation(
  neighbours: readonly (readonly number[])[],
  separations: readonly Separation[],
  test: IndependenceTest,
): Collider[] {
  const byPair = new Map(separations.map((found) => [`${found.x} ${found.y}`, found]));
  return unshieldedTriples(neighbours).flatMap((triple) => {
    const { x, middle, y } = triple;
    const found = byPair.get(`${x} ${y}`);
    if (!found || found.given.includes(middle)) return [];
    return [{ ...triple, surety: logRatio(found.pValue, test(x, y, [...found.given, middle]).pValue) }];
  });
}

/** ln(a / b); p-values below the smallest positive double count as that. */
function logRatio(a: number, b: number): number {
  return Math.log(Math.max(a, Number.MIN_VALUE)) - Math.log(Math.max(b, Number.MIN_VALUE));
}

/**
 * MaxP: of all sets of neighbours of either end, the one under which the ends look most independent decides; without the
 * middle, it is a collider. One accident in the search for the skeleton no longer directs edges.
 *
 * @param maxGiven largest size of a set
 * @see Ramsey, Improving accuracy and scalability of the PC algorithm by maximizing p-value, 2016
 */
export function collidersByMaxP(
  neighbours: readonly (readonly number[])[],
  test: IndependenceTest,
  maxGiven: number,
): Collider[] {
  return unshieldedTriples(neighbours).flatMap((triple) => {
    const { without, withMiddle } = largestPValues(neighbours, test, triple, maxGiven);
    return without > withMiddle ? [{ ...triple, surety: logRatio(without, withMiddle) }] : [];
  });
}

function largestPValues(
  neighbours: readonly (readonly number[])[],
  test: IndependenceTest,
  { x, middle, y }: Triple,
  maxGiven: number,
): { without: number; withMiddle: number } {
  let [without, withMiddle] = [0, 0];
  for (const near of [neighbours[x]!, neighbours[y]!]) {
    for (let size = 0; size <= Math.min(maxGiven, near.length); size++) {
      for (const given of subsetsOfSize(near, size)) {
        const { pValue } = test(x, y, given);
        if (given.includes(middle)) withMiddle = Math.max(withMiddle, pValue);
        else without = Math.max(without, pValue);
      }
    }
  }
  return { without, withMiddle };
}
