import { causalGraph, type CausalGraph } from "./causal-graph";

/**
 * A partially directed graph: what observation alone can tell about a causal graph.
 * `marks[i * n + j] = 1` and `marks[j * n + i] = 0` is i -> j, both 1 is i - j, both 0 is no edge.
 */
export interface Pdag {
  readonly names: readonly string[];
  /** Row-major [n, n]; entries 0 and 1, zero diagonal. */
  readonly marks: Int8Array;
}

/**
 * A partially directed graph from lists of edges.
 *
 * @throws RangeError for a repeated name, an unknown node, a self-loop, or a pair that is joined twice
 */
export function pdag(
  names: readonly string[],
  directed: readonly (readonly [from: string, to: string])[],
  undirected: readonly (readonly [a: string, b: string])[] = [],
): Pdag {
  const n = names.length;
  const marks = new Int8Array(n * n);
  const index = new Map(names.map((name, i) => [name, i]));
  if (index.size !== n) throw new RangeError(`names: expected each name once, got ${names.join(", ")}`);
  const join = ([a, b]: readonly [string, string], back: 0 | 1): void => {
    const [i, j] = [index.get(a), index.get(b)];
    const edge = back ? `${a} - ${b}` : `${a} -> ${b}`;
    if (i === undefined || j === undefined) throw new RangeError(`pdag: expected edges of known nodes, got ${edge}`);
    if (i === j) throw new RangeError(`pdag: expected two different ends, got the loop ${edge}`);
    if (marks[i * n + j] || marks[j * n + i]) throw new RangeError(`pdag: expected each pair once, got ${edge} again`);
    marks[i * n + j] = 1;
    marks[j * n + i] = back;
  };
  for (const edge of directed) join(edge, 0);
  for (const edge of undirected) join(edge, 1);
  return { names, marks };
}

/**
 * Checks shape and entries of a partially directed graph.
 *
 * @throws RangeError that says what is wrong
 */
export function requirePdag(argument: string, { names, marks }: Pdag): void {
  const n = names.length;
  if (marks.length !== n * n) {
    throw new RangeError(`${argument}: expected ${n} x ${n} marks for ${n} names, got ${marks.length} entries`);
  }
  marks.forEach((mark, at) => {
    if ((mark !== 0 && mark !== 1) || (mark === 1 && at % (n + 1) === 0)) {
      throw new RangeError(`${argument}: expected marks 0 or 1 and 0 in the diagonal, got ${mark} at ${at}`);
    }
  });
}

/** A directed graph as a partially directed one without undirected edges. Two opposite edges would read as undirected, so no cycle of two is allowed. */
export function pdagOfGraph(graph: CausalGraph): Pdag {
  return pdag(
    graph.nodes(),
    graph.mapEdges((_, _attributes, from, to): [string, string] => [from, to]),
  );
}

/** The edges of a partially directed graph by kind, in the order of the names. */
export function pdagEdges({ names, marks }: Pdag): {
  readonly directed: readonly (readonly [from: string, to: string])[];
  readonly undirected: readonly (readonly [a: string, b: string])[];
} {
  const n = names.length;
  const directed: [string, string][] = [];
  const undirected: [string, string][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (!marks[i * n + j]) continue;
      if (!marks[j * n + i]) directed.push([names[i]!, names[j]!]);
      else if (i < j) undirected.push([names[i]!, names[j]!]);
    }
  }
  return { directed, undirected };
}

/**
 * A partially directed graph without undirected edges as a causal graph, all weights 1.
 *
 * @throws RangeError when an edge is undirected
 */
export function graphOfPdag(graph: Pdag): CausalGraph {
  const { directed, undirected } = pdagEdges(graph);
  if (undirected[0]) {
    throw new RangeError(
      `pdag: expected directed edges only, got ${undirected[0].join(" - ")}; see consistentExtension`,
    );
  }
  return causalGraph(graph.names, directed);
}
