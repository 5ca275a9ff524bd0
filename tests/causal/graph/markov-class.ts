import { findCycle } from "../../../src/lib/causal/graph/acyclic";
import { causalGraph, type CausalGraph } from "../../../src/lib/causal/graph/causal-graph";
import { dSeparated } from "../../../src/lib/causal/graph/d-separation";

/** All acyclic ways to direct the edges of a graph. */
export function orientations(graph: CausalGraph): readonly CausalGraph[] {
  const pairs = graph.mapEdges((_, _attributes, from, to): [string, string] => [from, to]);
  return Array.from({ length: 2 ** pairs.length }, (_, choice) =>
    causalGraph(
      graph.nodes(),
      pairs.map(([a, b], i): [string, string] => ((choice >> i) & 1 ? [b, a] : [a, b])),
    ),
  ).filter((candidate) => !findCycle(candidate));
}

/** All statements "x and y are separated by this set" of a graph, as one string. */
export function independences(graph: CausalGraph): string {
  const names = graph.nodes().sort();
  const statements: boolean[] = [];
  names.forEach((x, i) => {
    for (const y of names.slice(i + 1)) {
      const others = names.filter((name) => name !== x && name !== y);
      for (let subset = 0; subset < 2 ** others.length; subset++) {
        const given = others.filter((_, k) => (subset >> k) & 1);
        statements.push(dSeparated(graph, [x], [y], given));
      }
    }
  });
  return statements.map(Number).join("");
}
