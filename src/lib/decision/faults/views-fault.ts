import { optionPairs, viewNames, viewPoints, type MethodOptions } from "../../scenarios";
import type { Stream } from "../../random";

/** What a judge sees of an outcome: its expectation alone, or three views of it. */
export type Sight = "expectation" | "three views";

/**
 * Share of pairs of options with equal means and different spreads, in percent, that a judge can tell apart (000-T1, the fifth
 * fault).
 *
 * @param pairs at least 1
 */
export function risksTold(sight: Sight, pairs: number, stream: Stream, options: MethodOptions = {}): number {
  const seen = sight === "expectation" ? (["neutral"] as const) : viewNames;
  const told = optionPairs(pairs, 0, stream).filter(([a, b]) => {
    const [one, other] = [viewPoints(a, options), viewPoints({ ...b, mean: a.mean }, options)];
    return seen.some((view) => Math.abs(one[view] - other[view]) > 1e-12);
  });
  return (100 * told.length) / pairs;
}
