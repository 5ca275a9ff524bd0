import { cpdag, structuralHammingDistance, type Pdag, type Sample } from "../../causal";
import { requireInteger } from "../../arguments";
import { mean } from "../../statistics";
import type { CausalDataset } from "./causal-datasets";
import {
  correlationScores,
  edgeAuc,
  pdagFromScores,
  pdagScores,
  undirectedFromScores,
  type EdgeAuc,
} from "./edge-scores";
import type { TrainedGraphNetwork } from "./train";

/** A way from data to edges. */
export interface EdgeMethod {
  readonly name: string;
  readonly find: (sample: Sample) => { readonly graph: Pdag; readonly scores: Float64Array };
}

/** One method on one dataset. */
export interface EdgeComparison extends EdgeAuc {
  readonly method: string;
  /** Place of the dataset among those compared. */
  readonly dataset: number;
  /** Structural Hamming distance of CPDAGs. */
  readonly distance: number;
}

/** The trained network as a method: CPDAG of its likeliest acyclic graph. */
export function networkMethod(network: TrainedGraphNetwork, name = "graph network"): EdgeMethod {
  return {
    name,
    find: (sample) => {
      const scores = network.scores(sample);
      return { scores, graph: pdagFromScores(sample.names, scores) };
    },
  };
}

/** Correlation as a method: an undirected edge where it is larger than a threshold. */
export function correlationMethod(threshold: number, name = "correlation"): EdgeMethod {
  return {
    name,
    find: (sample) => {
      const scores = correlationScores(sample);
      return { scores, graph: undirectedFromScores(sample.names, scores, threshold) };
    },
  };
}

/** A search for structure as a method, such as PC or GES: its edges score 1, or 1/2 each way where they are undirected. */
export function structureMethod(name: string, search: (sample: Sample) => Pdag): EdgeMethod {
  return {
    name,
    find: (sample) => {
      const graph = search(sample);
      return { graph, scores: pdagScores(graph) };
    },
  };
}

/**
 * The threshold of correlation that fits known graphs best, by the mean distance of CPDAGs. Chosen on the datasets that the
 * network is trained on, so that both have seen the same.
 *
 * @returns one of .05, .10, ..., .95; the smallest of equals
 */
export function bestCorrelationThreshold(datasets: readonly CausalDataset[]): number {
  requireInteger("datasets", datasets.length, { min: 1 });
  const thresholds = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
  const known = datasets.map(({ sample, graph }) => ({
    names: sample.names,
    scores: correlationScores(sample),
    truth: cpdag(graph),
  }));
  const distances = thresholds.map((threshold) =>
    mean(
      known.map(({ names, scores, truth }) =>
        structuralHammingDistance(undirectedFromScores(names, scores, threshold), truth),
      ),
    ),
  );
  return thresholds[distances.indexOf(Math.min(...distances))]!;
}

/** Runs every method on every dataset and holds it against the graph that made the data (003-S22). */
export function compareEdges(datasets: readonly CausalDataset[], methods: readonly EdgeMethod[]): EdgeComparison[] {
  return datasets.flatMap(({ sample, graph }, dataset) =>
    methods.map(({ name, find }) => {
      const found = find(sample);
      const distance = structuralHammingDistance(found.graph, cpdag(graph));
      return { method: name, dataset, distance, ...edgeAuc(found.scores, graph) };
    }),
  );
}
