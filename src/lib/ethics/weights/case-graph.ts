import { causalGraph, parents, topologicalOrder, type CausalGraph, type EdgeTuple } from "../../causal";
import type { AuthoredCase, CaseOption } from "../../data";
import { dimensions } from "../registry";

/**
 * A case's causal graph with a node for each of the thirteen dimensions, so that centrality can weigh them case by case: a
 * dimension points to each variable that its values go along with over the options, by their correlation.
 *
 * A case has about four options. Of four pairs of pure noise, half the correlations exceed .5 in size, so the links are a
 * reading of 000-S9 to look at, and no ground to decide on.
 *
 * @param least smallest absolute correlation that makes an edge; default .5
 * @see 000-S9; the paper does not say which graph the dimensions are nodes of
 */
export function caseDimensionGraph(one: AuthoredCase, least = 0.5): CausalGraph {
  const nodes = one.graph.nodes.map(({ name }) => name);
  const authored: EdgeTuple[] = one.graph.edges.map(({ from, to, weight, confidence }) => [
    from,
    to,
    weight,
    confidence,
  ]);
  const graph = causalGraph(nodes, authored);
  const effects = one.options.map((option) => settledChange(graph, option));
  const links = dimensions.flatMap(({ name }): EdgeTuple[] => {
    const values = one.options.map((option) => option.dimensions[name]);
    return nodes
      .map((node): EdgeTuple => [
        name,
        node,
        correlation(
          values,
          effects.map((effect) => effect.get(node)!),
        ),
      ])
      .filter(([, , weight]) => Math.abs(weight!) >= least);
  });
  return causalGraph([...nodes, ...dimensions.map(({ name }) => name)], [...authored, ...links]);
}

/** Change of each variable once the option's shock has run through the whole graph. */
function settledChange(graph: CausalGraph, { shock }: CaseOption): ReadonlyMap<string, number> {
  const changes = new Map<string, number>();
  for (const node of topologicalOrder(graph)) {
    const passedOn = parents(graph, node).map(
      (parent) => changes.get(parent)! * graph.getEdgeAttribute(parent, node, "weight"),
    );
    changes.set(
      node,
      passedOn.reduce((sum, change) => sum + change, shock[node] ?? 0),
    );
  }
  return changes;
}

/** Pearson correlation; 0 where one of the two doesn't vary. */
function correlation(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [centred(x), centred(y)];
  const scale = Math.sqrt(dot(a, a) * dot(b, b));
  return scale < 1e-12 ? 0 : dot(a, b) / scale;
}

function centred(values: readonly number[]): number[] {
  const middle = values.reduce((a, b) => a + b, 0) / values.length;
  return values.map((value) => value - middle);
}

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + value * y[i]!, 0);
}
