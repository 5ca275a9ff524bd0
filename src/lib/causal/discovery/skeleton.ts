import type { IndependenceTest } from "./independence-test";
import { subsetsOfSize } from "./subsets";

/** Why two variables are not joined. */
export interface Separation {
  /** Indices of two variables, x below y. */
  readonly x: number;
  readonly y: number;
  /** Indices of the variables given which they are independent, ascending. */
  readonly given: readonly number[];
  readonly pValue: number;
}

/** What the first phase of PC finds. */
export interface Skeleton {
  /** [n] indices of the variables that each is joined with, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  readonly separations: readonly Separation[];
  /** How many tests were asked for at each size of the condition, repeated questions counted again. */
  readonly testsBySize: readonly number[];
}

/** Settings of the search. */
export interface SkeletonOptions {
  /** An edge goes when some test has a p-value above this. */
  readonly alpha: number;
  /** Largest size of a condition; default no limit. */
  readonly maxGiven?: number;
  /** Told after each size of the condition, with the pairs that are still joined. */
  readonly onSize?: (size: number, neighbours: readonly (readonly number[])[]) => void;
}

/**
 * The skeleton by PC-stable: at each size of the condition, neighbours are those at its start, so that no removal influences
 * another one of the same size. The separating set is the one with the largest p-value of its size, not the first that was
 * met, so that it does not depend on the order of the variables either.
 *
 * @param count number of variables
 * @see 003-S22. Spirtes and Glymour 1991; Colombo and Maathuis, JMLR 15, 2014.
 */
export function skeleton(
  count: number,
  test: IndependenceTest,
  { alpha, maxGiven = Infinity, onSize }: SkeletonOptions,
): Skeleton {
  const joined = Array.from({ length: count }, (_, x) => new Set([...Array(count).keys()].filter((y) => y !== x)));
  const separations: Separation[] = [];
  const testsBySize: number[] = [];
  const sorted = (): number[][] => joined.map((near) => [...near].sort((a, b) => a - b));
  for (let size = 0; size <= maxGiven; size++) {
    const neighbours = sorted();
    if (!neighbours.some((near) => near.length > size)) break;
    const counter = { tests: 0 };
    for (let x = 0; x < count; x++) {
      for (const y of neighbours[x]!) {
        if (y < x) continue;
        const found = separate(x, y, conditions(neighbours, x, y, size), { test, alpha, counter });
        if (!found) continue;
        joined[x]!.delete(y);
        joined[y]!.delete(x);
        separations.push(found);
      }
    }
    testsBySize.push(counter.tests);
    onSize?.(size, sorted());
  }
  return { neighbours: sorted(), separations, testsBySize };
}

/** Subsets of the neighbours of x, then those of the neighbours of y that are not among them. */
function* conditions(
  neighbours: readonly (readonly number[])[],
  x: number,
  y: number,
  size: number,
): Generator<readonly number[]> {
  const ofX = neighbours[x]!.filter((z) => z !== y);
  yield* subsetsOfSize(ofX, size);
  if (size === 0) return;
  const known = new Set(ofX);
  for (const given of subsetsOfSize(
    neighbours[y]!.filter((z) => z !== x),
    size,
  )) {
    if (!given.every((z) => known.has(z))) yield given;
  }
}

interface Asking {
  readonly test: IndependenceTest;
  readonly alpha: number;
  readonly counter: { tests: number };
}

/** The condition with the largest p-value, if that is above alpha; among equal ones the first. */
function separate(
  x: number,
  y: number,
  candidates: Iterable<readonly number[]>,
  { test, alpha, counter }: Asking,
): Separation | undefined {
  let best: Separation | undefined;
  for (const given of candidates) {
    counter.tests++;
    const { pValue } = test(x, y, given);
    if (pValue > alpha && pValue > (best?.pValue ?? -1)) best = { x, y, given, pValue };
  }
  return best;
}
