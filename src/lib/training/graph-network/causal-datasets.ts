import { requireInteger, requireOneOf } from "../../arguments";
import {
  linearScm,
  nonLinearScm,
  parents,
  randomDag,
  sample,
  type CausalGraph,
  type Sample,
  type Scm,
  type StructuralFunction,
} from "../../causal";
import type { Stream } from "../../random";
import { mean, standardDeviation } from "../../statistics";

/**
 * How effects follow from causes: "linear" with Gaussian noise, where no method can tell all directions, or "non-linear", sums of bent
 * functions of single causes plus Gaussian noise.
 */
export type CausalWorld = "linear" | "non-linear";

/** Names of the worlds. */
export const causalWorlds: readonly CausalWorld[] = ["linear", "non-linear"];

/** Data and the graph that made them. */
export interface CausalDataset {
  /** Each column has mean 0 and deviation 1, so that its spread does not tell its place in the causal order. */
  readonly sample: Sample;
  readonly graph: CausalGraph;
}

/** How datasets are drawn. */
export interface CausalDatasetOptions {
  readonly world: CausalWorld;
  readonly count: number;
  /** Default 8. */
  readonly nodes?: number;
  /** Expected neighbours of a node; default 2. */
  readonly degree?: number;
  /** Default 300. */
  readonly rows?: number;
}

const bends: readonly ((x: number) => number)[] = [
  (x) => 1.5 * Math.tanh(2 * x),
  (x) => 1.5 * Math.sin(2 * x),
  (x) => 2 * Math.exp(-x * x) - 1,
];

/**
 * Draws random causal models of a world and a standardised sample of each. A graph without any edge is drawn again.
 *
 * @throws RangeError for an unknown world or numbers out of range
 * @see Reisach, Seiler, Weichwald, Beware of the simulated DAG!, NeurIPS 2021, for why columns are standardised
 */
export function causalDatasets(stream: Stream, options: CausalDatasetOptions): CausalDataset[] {
  const { world, count, nodes = 8, degree = 2, rows = 300 } = options;
  requireOneOf("world", world, causalWorlds);
  requireInteger("count", count, { min: 1 });
  requireInteger("nodes", nodes, { min: 2 });
  requireInteger("rows", rows, { min: 2 });
  return Array.from({ length: count }, (_, i) => {
    const own = stream.split(world).split(i);
    const graph = graphWithEdges(own.split("graph"), nodes, degree);
    const scm = world === "linear" ? linearScm(graph) : bentScm(graph, own.split("functions"));
    return { graph, sample: standardised(sample(scm, own.split("sample"), rows)) };
  });
}

/** A sample whose columns have mean 0 and deviation 1. Throws a RangeError that names a column that never varies. */
export function standardised({ names, columns }: Sample): Sample {
  return {
    names,
    columns: columns.map((column, i) => {
      const [average, deviation] = [mean(column), standardDeviation(column)];
      if (deviation === 0) throw new RangeError(`${names[i]}: expected values that vary, got ${average} in every row`);
      return column.map((value) => (value - average) / deviation);
    }),
  };
}

function graphWithEdges(stream: Stream, nodes: number, degree: number): CausalGraph {
  for (let attempt = 0; attempt < 100; attempt++) {
    const graph = randomDag(stream.split(attempt), { nodes, degree });
    if (graph.size > 0) return graph;
  }
  throw new RangeError(`degree: expected one that gives graphs of ${nodes} nodes an edge, got ${degree}`);
}

function bentScm(graph: CausalGraph, stream: Stream): Scm {
  const functions = graph.nodes().map((node): [string, StructuralFunction] => {
    const own = stream.split(node);
    const terms = parents(graph, node).map((parent) => ({
      weight: graph.getEdgeAttribute(parent, node, "weight"),
      bend: bends[own.integer(bends.length)]!,
    }));
    return [node, (...values) => values.reduce((sum, x, p) => sum + terms[p]!.weight * terms[p]!.bend(x), 0)];
  });
  return nonLinearScm(graph, Object.fromEntries(functions), { noise: 0.6 });
}
