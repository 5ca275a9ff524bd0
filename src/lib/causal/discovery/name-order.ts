import type { Pdag } from "../graph";

/** Indices of the names in ascending order of their code units, which no locale changes. */
export function byName(names: readonly string[]): number[] {
  return [...names.keys()].sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
}

/** The same graph with its names in another order. */
export function inOrder(graph: Pdag, names: readonly string[]): Pdag {
  const n = names.length;
  const place = new Map(graph.names.map((name, i) => [name, i]));
  const from = names.map((name) => place.get(name)!);
  const marks = Int8Array.from({ length: n * n }, (_, at) => {
    return graph.marks[from[Math.floor(at / n)]! * n + from[at % n]!]!;
  });
  return { names, marks };
}
