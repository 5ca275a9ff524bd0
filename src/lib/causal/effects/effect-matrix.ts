import { requireInteger } from "../../arguments";
import { requireAcyclic, topologicalOrder } from "../graph/acyclic";
import type { CausalGraph } from "../graph/causal-graph";
import { edgeArrays, edgeRows, type EdgeArrays } from "../graph/edge-arrays";

/** Effects between all pairs of nodes. */
export interface EffectMatrix {
  /** Row and column names, in the graph's order. */
  readonly names: readonly string[];
  /** Row-major [from, to]: change of the effect for a change of 1 in the cause; 0 in the diagonal. */
  readonly matrix: Float64Array;
}

/**
 * Total effects of a linear graph, (I - W)^-1 - I, solved from the last effects backwards: T = W + W T row by row. Exact but
 * for rounding, in time nodes x edges.
 *
 * @throws RangeError naming a cycle
 * @see 003-S22; Bollen, Structural Equations with Latent Variables, 1989, chapter 8
 */
export function totalEffects(graph: CausalGraph): EffectMatrix {
  const order = topologicalOrder(graph);
  const { names, from, to, weight } = edgeArrays(graph);
  const n = names.length;
  const { offsets, edges } = edgeRows(from, n);
  const index = new Map(names.map((name, i) => [name, i]));
  const matrix = new Float64Array(n * n);
  for (const name of [...order].reverse()) {
    const cause = index.get(name)!;
    for (const k of edges.subarray(offsets[cause], offsets[cause + 1])) {
      const via = to[k]!;
      matrix[cause * n + via]! += weight[k]!;
      for (let effect = 0; effect < n; effect++) matrix[cause * n + effect]! += weight[k]! * matrix[via * n + effect]!;
    }
  }
  return { names, matrix };
}

/**
 * Effects along paths of exactly 1, 2, ... edges: the powers W, W^2, ...
 *
 * @param orders how many powers. Default: until nothing is left, at most nodes - 1
 * @returns one matrix an order, `[0]` that of the direct effects
 * @throws RangeError naming a cycle, or for orders below 1
 * @see 000-S1
 */
export function effectsByOrder(graph: CausalGraph, orders?: number): readonly EffectMatrix[] {
  if (orders !== undefined) requireInteger("orders", orders, { min: 1 });
  requireAcyclic(graph);
  const arrays = edgeArrays(graph);
  const { names } = arrays;
  const n = names.length;
  const powers: EffectMatrix[] = [];
  let power = identity(n);
  for (let order = 1; order <= (orders ?? Math.max(1, n - 1)); order++) {
    power = timesWeights(power, arrays);
    if (orders === undefined && order > 1 && power.every((entry) => entry === 0)) break;
    powers.push({ names, matrix: power });
  }
  return powers;
}

function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
}

/** One step further along the edges: power x W, in the order of the nodes that lie between. */
function timesWeights(power: Float64Array, { names, from, to, weight }: EdgeArrays): Float64Array {
  const n = names.length;
  const next = new Float64Array(n * n);
  const { edges } = edgeRows(from, n);
  for (let start = 0; start < n; start++) {
    for (const k of edges) next[start * n + to[k]!]! += power[start * n + from[k]!]! * weight[k]!;
  }
  return next;
}

/** Total effects apart by whether a node lies between. */
export interface SplitEffects {
  readonly names: readonly string[];
  /** Along the edge itself: W. */
  readonly direct: Float64Array;
  /** Along all longer paths: W^2 + W^3 + ... */
  readonly indirect: Float64Array;
  /** (I - W)^-1 - I, solved apart from the two others. */
  readonly total: Float64Array;
}

/**
 * Direct, indirect and total effects between all pairs of a linear graph, row-major [from, to]. Indirect effects are summed
 * power by power and total ones solved, so that direct + indirect = total is a check and no definition.
 *
 * @throws RangeError naming a cycle
 * @see 003-S22
 */
export function splitEffects(graph: CausalGraph): SplitEffects {
  const { names, matrix: total } = totalEffects(graph);
  const [direct, ...longer] = effectsByOrder(graph);
  const indirect = new Float64Array(total.length);
  for (const { matrix } of longer) for (let at = 0; at < matrix.length; at++) indirect[at]! += matrix[at]!;
  return { names, direct: direct!.matrix, indirect, total };
}
