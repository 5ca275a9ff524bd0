import fc from "fast-check";
import { causalGraph, cpdag, dSeparated, pdag, type CausalGraph, type Pdag } from "../../../src/lib/causal/graph";
import { residualCovariance } from "../../../src/lib/causal/discovery/covariance";
import type { IndependenceTest } from "../../../src/lib/causal/discovery/independence-test";
import type { LocalScore } from "../../../src/lib/causal/discovery/score";
import type { Sample } from "../../../src/lib/causal/sample";
import { readNpy } from "../../../src/lib/data/npy";
import { permutation, stream } from "../../../src/lib/random";
import { referenceBytes, referenceJson } from "../../support/reference";

/** Acyclic graphs of 2 to `most` nodes whose causal order is not that of the names; weights away from 0. */
export function randomDags(most: number): fc.Arbitrary<CausalGraph> {
  return fc
    .record({
      nodes: fc.integer({ min: 2, max: most }),
      seed: fc.nat(),
      chance: fc.double({ min: 0.1, max: 0.7, noNaN: true }),
    })
    .map(({ nodes, seed, chance }) => {
      const draws = stream(seed).split("dag");
      const order = permutation(draws, nodes);
      const name = (i: number): string => `n${order[i]!}`;
      const edges: [string, string, number][] = [];
      for (let to = 0; to < nodes; to++) {
        for (let from = 0; from < to; from++) {
          const [linked, sign, size] = [
            draws.uniform() < chance,
            draws.uniform() < 0.5 ? -1 : 1,
            0.5 + draws.uniform(),
          ];
          if (linked) edges.push([name(from), name(to), sign * size]);
        }
      }
      return causalGraph(
        Array.from({ length: nodes }, (_, i) => `n${i}`),
        edges,
      );
    });
}

/** A test that knows the graph: p = 1 where it separates, 0 where it does not. */
export function oracle(graph: CausalGraph): IndependenceTest {
  const names = graph.nodes();
  return (x, y, given) => {
    const separated = dSeparated(
      graph,
      [names[x]!],
      [names[y]!],
      given.map((z) => names[z]!),
    );
    return { pValue: separated ? 1 : 0, statistic: separated ? 0 : 1 };
  };
}

/** Gaussian BIC of the population of a linear model with unit noise, as if from a huge sample. */
export function populationScore(graph: CausalGraph, rows = 1e9): LocalScore {
  const names = graph.nodes();
  const covariance = populationCovariance(graph);
  return (child, parents) => {
    const [variance = 0] = residualCovariance({ names, rows, covariance }, [child], parents);
    return (-rows * Math.log(variance) - (parents.length + 1) * Math.log(rows)) / 2;
  };
}

/** (I - W)^-T (I - W)^-1 by following the graph from causes to effects. */
export function populationCovariance(graph: CausalGraph): Float64Array {
  const names = graph.nodes();
  const n = names.length;
  const loads = new Map<string, Float64Array>();
  const load = (node: string): Float64Array => {
    const known = loads.get(node);
    if (known) return known;
    const own = new Float64Array(n);
    own[names.indexOf(node)] = 1;
    for (const parent of graph.inNeighbors(node)) {
      const weight = graph.getEdgeAttribute(parent, node, "weight");
      load(parent).forEach((value, i) => (own[i]! += weight * value));
    }
    loads.set(node, own);
    return own;
  };
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [a, b] = [load(names[Math.floor(at / n)]!), load(names[at % n]!)];
    return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  });
}

/** A sample that nothing depends on, for algorithms that are handed their test or score. */
export function placeholder(names: readonly string[]): Sample {
  return { names, columns: names.map(() => Float64Array.of(0, 1)) };
}

/** The columns of a sample in another order. */
export function reorderedColumns({ names, columns }: Sample, order: ArrayLike<number>): Sample {
  const places = Array.from(order);
  return { names: places.map((i) => names[i]!), columns: places.map((i) => columns[i]!) };
}

/** Whether two graphs join the same names in the same way, whatever the order of the names. */
export function sameGraph(a: Pdag, b: Pdag): boolean {
  const place = a.names.map((name) => b.names.indexOf(name));
  const n = a.names.length;
  return a.marks.every((mark, at) => mark === b.marks[place[Math.floor(at / n)]! * n + place[at % n]!]);
}

interface Truth {
  readonly nodes: string[];
  readonly cpdag_directed: [string, string][];
  readonly cpdag_undirected: [string, string][];
}

/** 10,000 rows of a network of categories, and its equivalence class. */
export function referenceNetwork(name: string): { sample: Sample; truth: Pdag } {
  const { nodes, cpdag_directed, cpdag_undirected } = referenceJson(`structure/${name}_truth.json`) as Truth;
  return { sample: tableSample(`structure/${name}.npy`, nodes), truth: pdag(nodes, cpdag_directed, cpdag_undirected) };
}

/** Rows of a linear Gaussian model, and its equivalence class. */
export function referenceGaussian(name: string): { sample: Sample; truth: Pdag } {
  const all = referenceJson("structure/lingauss_truth.json") as Record<string, { dag: [number, number][] }>;
  const sample = tableSample(`structure/${name}.npy`);
  const edges = all[name]!.dag.map(([from, to]) => [sample.names[from]!, sample.names[to]!] as const);
  return { sample, truth: cpdag(causalGraph(sample.names, edges)) };
}

function tableSample(file: string, names?: readonly string[]): Sample {
  const { shape, values } = readNpy(referenceBytes(file));
  const [rows = 0, width = 0] = shape;
  const columns = Array.from({ length: width }, (_, j) =>
    Float64Array.from({ length: rows }, (__, i) => values[i * width + j]!),
  );
  return { names: names ?? columns.map((_, j) => `x${String(j).padStart(2, "0")}`), columns };
}
