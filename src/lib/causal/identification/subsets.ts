import { subsetsOfSize } from "../discovery/subsets";

const MOST = 20;

/**
 * Subsets for which something holds and that contain no smaller one for which it holds, the smallest first.
 *
 * @throws RangeError for more than 20 candidates: there would be over a million subsets
 */
export function minimalSubsets(
  candidates: readonly string[],
  holds: (subset: readonly string[]) => boolean,
): readonly (readonly string[])[] {
  if (candidates.length > MOST) {
    throw new RangeError(`graph: expected at most ${MOST} candidate variables, got ${candidates.length}`);
  }
  const found: (readonly string[])[] = [];
  for (let size = 0; size <= candidates.length; size++) {
    for (const subset of subsetsOfSize(candidates, size)) {
      if (found.some((smaller) => smaller.every((name) => subset.includes(name)))) continue;
      if (holds(subset)) found.push(subset);
    }
  }
  return found;
}
