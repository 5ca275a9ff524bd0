import {
  causalGraph,
  cpdag,
  descendants,
  pdag,
  requirePdag,
  weightMatrix,
  type CausalGraph,
  type Pdag,
  type Sample,
} from "../../causal";
import { requireAllFinite, requireFinite } from "../../arguments";
import { pearson, rocAuc } from "../../statistics";

/** The size of each correlation, row-major [from, to]: the plainest score of an edge, which knows no direction. */
export function correlationScores({ columns }: Sample): Float64Array {
  return Float64Array.from(
    columns.flatMap((one, i) => columns.map((other, j) => (i === j ? 0 : Math.abs(pearson(one, other))))),
  );
}

/** Scores that a partially directed graph gives: 1 for an edge, 1/2 for each way of an undirected one, 0 for none. */
export function pdagScores(graph: Pdag): Float64Array {
  requirePdag("graph", graph);
  const n = graph.names.length;
  return Float64Array.from(graph.marks, (mark, at) => {
    const back = graph.marks[(at % n) * n + Math.floor(at / n)]!;
    return mark === 0 ? 0 : 1 / (1 + back);
  });
}

/** How well scores tell edges from other pairs: the chance that an edge scores higher, ties counting half. */
export interface EdgeAuc {
  /** Over ordered pairs: the right direction counts. */
  readonly directed: number;
  /** Over pairs, by the sum of both directions' scores. */
  readonly skeleton: number;
}

/**
 * Areas under the ROC curve of edge scores against a known graph; NaN for a graph without edges or without gaps.
 *
 * @param scores row-major [from, to], in the order of the graph's nodes
 */
export function edgeAuc(scores: Float64Array, graph: CausalGraph): EdgeAuc {
  const { names, matrix } = weightMatrix(graph);
  const n = names.length;
  requireSquare(scores, n);
  const ordered = Array.from({ length: n * n }, (_, at) => at).filter((at) => at % (n + 1) !== 0);
  const pairs = ordered.filter((at) => Math.floor(at / n) < at % n);
  const back = (at: number): number => (at % n) * n + Math.floor(at / n);
  const isEdge = (at: number): number => (matrix[at] === 0 ? 0 : 1);
  const directed = rocAuc(
    ordered.map(isEdge),
    ordered.map((at) => scores[at]!),
  );
  const skeleton = rocAuc(
    pairs.map((at) => Math.max(isEdge(at), isEdge(back(at)))),
    pairs.map((at) => scores[at]! + scores[back(at)]!),
  );
  return { directed, skeleton };
}

/**
 * The graph behind scores: pairs whose two scores sum to more than a threshold, surest first, each directed the likelier way
 * unless that closes a cycle.
 *
 * @param scores chances, row-major [from, to]
 * @param threshold default 0.5
 */
export function graphFromScores(names: readonly string[], scores: Float64Array, threshold = 0.5): CausalGraph {
  requireSquare(scores, names.length);
  requireAllFinite("scores", scores);
  requireFinite("threshold", threshold);
  const graph = causalGraph(names, []);
  for (const { i, j, sum } of pairsBySum(names.length, scores)) {
    if (sum <= threshold) break;
    const forward = scores[i * names.length + j]! >= scores[j * names.length + i]!;
    const [from, to] = forward ? [names[i]!, names[j]!] : [names[j]!, names[i]!];
    const [cause, effect] = descendants(graph, [to]).has(from) ? [to, from] : [from, to];
    graph.addEdge(cause, effect, { weight: 1 });
  }
  return graph;
}

/** What the scores of a network say about structure, up to what observation can tell: the CPDAG of {@link graphFromScores}. */
export function pdagFromScores(names: readonly string[], scores: Float64Array, threshold = 0.5): Pdag {
  return cpdag(graphFromScores(names, scores, threshold));
}

/** Undirected edges where a symmetric score exceeds a threshold. */
export function undirectedFromScores(names: readonly string[], scores: Float64Array, threshold: number): Pdag {
  requireSquare(scores, names.length);
  const n = names.length;
  const joined = names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b, k): [string, string][] => (scores[i * n + i + 1 + k]! > threshold ? [[a, b]] : [])),
  );
  return pdag(names, [], joined);
}

function pairsBySum(n: number, scores: Float64Array): { i: number; j: number; sum: number }[] {
  const pairs = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) pairs.push({ i, j, sum: scores[i * n + j]! + scores[j * n + i]! });
  }
  return pairs.sort((a, b) => b.sum - a.sum);
}

function requireSquare(scores: Float64Array, n: number): void {
  if (scores.length !== n * n) throw new RangeError(`scores: expected ${n} x ${n} numbers, got ${scores.length}`);
}
