import { requireFinite, requireInteger } from "../../arguments";
import type { CausalGraph } from "../../causal";
import { nodeVector, sparseGraph } from "./sparse-graph";

/** Share of a node's level that lasts a step. */
const LASTS = 0.85;
/** What a parent adds or takes away at most. */
const REACH = 0.3;

/** Levels of nodes under the original's rule. */
export interface OriginalRipple {
  readonly names: readonly string[];
  /** Level of each node in [0, 1], [steps + 1][V]; the first is the start. */
  readonly levels: readonly Float64Array[];
}

/**
 * The rule read in the Red Heart original: next = .85 a + sum over parents of sign(w) .3 sigmoid(a_parent |w|), clipped to
 * [0, 1]. Its fault: sigmoid(0) = .5, so a silent parent, or an edge of weight near 0, still adds .15, and three steps move
 * nodes that nothing has touched. Kept to show that, not to be used.
 *
 * @param start level of each node in [0, 1]; others have 0
 * @throws RangeError for an unknown node or a level outside [0, 1]
 * @see 000-S1 (recorded)
 */
export function originalRipple(
  graph: CausalGraph,
  start: ReadonlyMap<string, number>,
  { steps = 3 }: { readonly steps?: number } = {},
): OriginalRipple {
  requireInteger("steps", steps, { min: 1 });
  for (const [name, level] of start) requireFinite(`start of "${name}"`, level, { min: 0, max: 1 });
  const { names, offsets, sources, weights } = sparseGraph(graph);
  const levels = [nodeVector("start", names, start)];
  for (let step = 0; step < steps; step++) {
    const before = levels[step]!;
    levels.push(
      before.map((level, v) => {
        let next = LASTS * level;
        for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
          next += Math.sign(weights[k]!) * REACH * sigmoid(before[sources[k]!]! * Math.abs(weights[k]!));
        }
        return Math.min(Math.max(next, 0), 1);
      }),
    );
  }
  return { names, levels };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
