import type * as mlMatrix from "ml-matrix";
import { requireFinite, requireInteger } from "../../arguments";
import { causalGraph, findCycle, weightMatrix, type CausalGraph, type EdgeTuple } from "../../causal";
import { lazily } from "../../lazy";
import type { Stream } from "../../random";

/** Spectral radius of the weights: the factor by which effects grow or fade in the long run; 0 for an acyclic graph. */
export function spectralRadius(graph: CausalGraph): number {
  // Rounding makes the eigenvalues of a nilpotent matrix look far from 0.
  if (findCycle(graph) === undefined) return 0;
  const { EigenvalueDecomposition, Matrix } = lazily("ml-matrix") as typeof mlMatrix;
  const { names, matrix } = weightMatrix(graph);
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(
    Matrix.from1DArray(names.length, names.length, matrix),
  );
  return Math.max(...realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i]!)));
}

/** How a graph with feedback is drawn. */
export interface FeedbackGraphOptions {
  readonly nodes: number;
  /** Chance of each of the n (n - 1) edges. */
  readonly edgeProbability: number;
  /** Spectral radius that the weights are scaled to. */
  readonly radius: number;
}

/**
 * A random directed graph that may hold cycles, its weights scaled to a spectral radius; drawn again until it has a cycle.
 *
 * @throws RangeError for options outside of their range, or if no draw of 1,000 has a cycle
 */
export function feedbackGraph(stream: Stream, { nodes, edgeProbability, radius }: FeedbackGraphOptions): CausalGraph {
  requireInteger("nodes", nodes, { min: 2 });
  requireFinite("edgeProbability", edgeProbability, { min: 0, max: 1 });
  requireFinite("radius", radius, { min: 0 });
  const names = Array.from({ length: nodes }, (_, i) => `v${i}`);
  for (let attempt = 0; attempt < 1000; attempt++) {
    const own = stream.split(attempt);
    const edges = names.flatMap((from) =>
      names.flatMap((to): EdgeTuple[] => {
        const [linked, weight] = [own.uniform() < edgeProbability, 2 * own.uniform() - 1];
        return linked && from !== to ? [[from, to, weight]] : [];
      }),
    );
    const found = spectralRadius(causalGraph(names, edges));
    if (found > 0)
      return causalGraph(
        names,
        edges.map(([from, to, w = 1]): EdgeTuple => [from, to, (w * radius) / found]),
      );
  }
  throw new RangeError("feedbackGraph: no draw of 1,000 has a cycle; expected a higher edgeProbability");
}
