import {
  causalGraph,
  consistentExtension,
  gaussianBic,
  ges,
  requireAcyclic,
  sample,
  selectRows,
  topologicalOrder,
  type CausalGraph,
  type EdgeTuple,
  type Sample,
} from "../../causal";
import type { Stream } from "../../random";
import { tenths } from "../tenths";
import { fitWeights } from "./fit-weights";
import { indirectError, type IndirectError } from "./indirect-error";
import { indirectUtility, knownSystem, modelOf, type KnownSystem, type KnownSystemOptions } from "./known-system";

/** Learns a weighted graph from a sample; the system is only for those that are told a part of it. */
export type GraphLearner = (sample: Sample, system: KnownSystem) => CausalGraph;

/** Told which edges there are; learns their weights. */
export const knowingGraph: GraphLearner = (sample, { graph }) => fitWeights(graph, sample);

/** Told the causal order; lets every earlier node act on every later one, and learns all weights. */
export const knowingOrder: GraphLearner = (sample, { graph }) => {
  const order = topologicalOrder(graph);
  const edges = order.flatMap((to, i) => order.slice(0, i).map((from): EdgeTuple => [from, to]));
  return fitWeights(causalGraph(graph.nodes(), edges), sample);
};

/** Told nothing and saying nothing: no after-effects. What every learner should beat. */
export const knowingNothing: GraphLearner = (_, { graph }) => causalGraph(graph.nodes(), []);

/**
 * Told nothing: finds the edges by a discovery method, and their weights by least squares.
 *
 * @param discover gives a directed acyclic graph of the sample's variables
 */
export function discovering(discover: (sample: Sample) => CausalGraph): GraphLearner {
  return (sample) => {
    const structure = discover(sample);
    requireAcyclic(structure);
    return fitWeights(structure, sample);
  };
}

/**
 * Told nothing: greedy search for the structure (GES, Gaussian BIC). Data tell an edge's direction only in part; where they
 * don't, the directions are those of a graph of the same class that follows the order of the names.
 */
export const greedySearch: GraphLearner = discovering((sample) => {
  const structure = consistentExtension(ges(sample, { score: gaussianBic(sample) }).pdag);
  if (structure === undefined)
    throw new RangeError("ges: expected an equivalence class, got a graph without an extension");
  return structure;
});

/** One learner on one system. */
export interface LearnedTrial extends IndirectError {
  readonly seed: number;
  readonly learner: string;
  readonly rows: number;
}

/** What is learned from how much. */
export interface LearnedStudyOptions extends KnownSystemOptions {
  readonly stream: Stream;
  /** Number of systems. */
  readonly seeds: number;
  /** Sizes of samples; smaller ones are the first rows of the largest. */
  readonly rows: readonly number[];
  readonly learners: Readonly<Record<string, GraphLearner>>;
  /** Told how many tenths of the systems one completed: ten in all. */
  readonly onTenth?: (completed: number) => void;
}

/**
 * Error of indirect utility when the graph is learned: random linear systems, a sample of each, and every learner on it.
 *
 * @see 000-A3, 000-A7, 000-D3
 */
export function learnedStudy({
  stream,
  seeds,
  rows,
  learners,
  onTenth,
  ...options
}: LearnedStudyOptions): LearnedTrial[] {
  const done = tenths(seeds, onTenth);
  const largest = Math.max(...rows);
  return Array.from({ length: seeds }, (_, seed) => {
    const own = stream.split(seed);
    const system = knownSystem(own.split("system"), options);
    const truth = indirectUtility(system.graph, system.utility);
    const all = sample(modelOf(system), own.split("sample"), largest);
    const trials = rows.flatMap((count) => {
      const first = selectRows(
        all,
        Int32Array.from({ length: count }, (__, row) => row),
      );
      return Object.entries(learners).map(([learner, learn]): LearnedTrial => {
        const predicted = indirectUtility(learn(first, system), system.utility);
        return { seed, learner, rows: count, ...indirectError(predicted, truth) };
      });
    });
    done();
    return trials;
  }).flat();
}
