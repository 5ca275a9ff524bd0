import { requireInteger } from "../../arguments";
import { topologicalOrder } from "../graph/acyclic";
import type { CausalGraph } from "../graph/causal-graph";

/** Effects between all pairs of nodes. */
export interface EffectMatrix {
  /** Row and column names, in the graph's order. */
  readonly names: readonly string[];
  /** Row-major [from, to]: change of the effect for a change of 1 in the cause; 0 in the diagonal. */
  readonly matrix: Float64Array;
}

/** A graph with its nodes as numbers, effects of each node as pairs [to, weight]. */
interface Indexed {
  readonly names: readonly string[];
  /** Numbers of the nodes, causes before effects. */
  readonly order: readonly number[];
  readonly out: readonly (readonly (readonly [to: number, weight: number])[])[];
}

function indexed(graph: CausalGraph): Indexed {
  const names = graph.nodes();
  const index = new Map(names.map((name, i) => [name, i]));
  const out = names.map((name) =>
    graph.mapOutEdges(name, (_, { weight }, _from, to): [number, number] => [index.get(to)!, weight]),
  );
  return { names, order: topologicalOrder(graph).map((name) => index.get(name)!), out };
}

/**
 * Total effects of a linear graph, (I - W)^-1 - I, solved from the last effects backwards: T = W + W T row by row. Exact but
 * for rounding, in time nodes x edges.
 *
 * @throws RangeError naming a cycle
 * @see 003-S22; Bollen, Structural Equations with Latent Variables, 1989, chapter 8
 */
export function totalEffects(graph: CausalGraph): EffectMatrix {
  const { names, order, out } = indexed(graph);
  const n = names.length;
  const matrix = new Float64Array(n * n);
  for (const from of [...order].reverse()) {
    for (const [via, weight] of out[from]!) {
      matrix[from * n + via]! += weight;
      for (let to = 0; to < n; to++) matrix[from * n + to]! += weight * matrix[via * n + to]!;
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
  const { names, out } = indexed(graph);
  const n = names.length;
  const powers: EffectMatrix[] = [];
  let power = identity(n);
  for (let order = 1; order <= (orders ?? Math.max(1, n - 1)); order++) {
    power = timesWeights(power, out);
    if (orders === undefined && order > 1 && power.every((entry) => entry === 0)) break;
    powers.push({ names, matrix: power });
  }
  return powers;
}

function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
}

function timesWeights(power: Float64Array, out: Indexed["out"]): Float64Array {
  const n = out.length;
  const next = new Float64Array(n * n);
  for (let from = 0; from < n; from++) {
    for (let via = 0; via < n; via++) {
      const carried = power[from * n + via]!;
      if (carried === 0) continue;
      for (const [to, weight] of out[via]!) next[from * n + to]! += carried * weight;
    }
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
