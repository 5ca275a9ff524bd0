import { requireFinite, requireInteger } from "../../arguments";
import { shuffled, type Stream } from "../../random";
import { causalGraph, type CausalGraph } from "../graph";

/** How a random graph is drawn; `edgeProbability` or `degree`, not both. */
export interface RandomDagOptions {
  /** Their names, or how many ("v0", "v1", ...). */
  readonly nodes: number | readonly string[];
  /** Chance of an edge between two nodes, in [0, 1]. */
  readonly edgeProbability?: number;
  /** Expected number of neighbours of a node. */
  readonly degree?: number;
  /** Range of the size of an edge's weight; its sign is even. Default [0.5, 1.5]. */
  readonly weights?: readonly [smallest: number, largest: number];
}

/**
 * A random directed acyclic graph: a random order of the nodes, and each pair linked along it independently (Erdős-Rényi).
 * The nodes keep the order of their names, so that the causal order is not to be read from it.
 *
 * @throws RangeError for a chance outside of [0, 1], and unless exactly one of `edgeProbability` and `degree` is given
 */
export function randomDag(stream: Stream, options: RandomDagOptions): CausalGraph {
  const { nodes, weights: [smallest, largest] = [0.5, 1.5] } = options;
  const names = typeof nodes === "number" ? Array.from({ length: nodes }, (_, i) => `v${i}`) : nodes;
  requireInteger("nodes", names.length, { min: 1 });
  requireFinite("weights[0]", smallest, { min: 0 });
  requireFinite("weights[1]", largest, { min: smallest });
  const chance = chanceOf(options, names.length);
  const order = shuffled(stream.split("order"), names);
  const edges = stream.split("edges");
  const drawn: [string, string, number][] = [];
  order.forEach((to, i) => {
    for (const from of order.slice(0, i)) {
      const [linked, positive, size] = [edges.uniform() < chance, edges.uniform() < 0.5, edges.uniform()];
      if (linked) drawn.push([from, to, (positive ? 1 : -1) * (smallest + size * (largest - smallest))]);
    }
  });
  return causalGraph(names, drawn);
}

function chanceOf({ edgeProbability, degree }: RandomDagOptions, nodes: number): number {
  if ((edgeProbability === undefined) === (degree === undefined)) {
    throw new RangeError("randomDag: expected either edgeProbability or degree");
  }
  if (edgeProbability !== undefined) {
    requireFinite("edgeProbability", edgeProbability, { min: 0, max: 1 });
    return edgeProbability;
  }
  requireFinite("degree", degree!, { min: 0, max: nodes - 1 });
  return nodes === 1 ? 0 : degree! / (nodes - 1);
}
