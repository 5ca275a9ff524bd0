import type * as mlMatrix from "ml-matrix";
import {
  causalGraph,
  columnOf,
  parents,
  requireSample,
  type CausalGraph,
  type EdgeTuple,
  type Sample,
} from "../../causal";
import { lazily } from "../../lazy";
import { mean } from "../../statistics";
import { dot } from "../dot";

/**
 * Weights of a given structure by least squares: each node on its parents and a constant.
 *
 * @param structure which edges there are; its own weights are not looked at
 * @throws RangeError for a node without a column, or fewer rows than coefficients
 * @see 000-A3
 */
export function fitWeights(structure: CausalGraph, sample: Sample): CausalGraph {
  const nodes = structure.nodes();
  const causes = nodes.map((node) => parents(structure, node));
  requireSample("sample", sample, Math.max(...causes.map(({ length }) => length)) + 2);
  const centred = new Map(nodes.map((node) => [node, centre(columnOf(sample, node))]));
  const edges = nodes.flatMap((node, v): EdgeTuple[] => {
    const from = causes[v]!;
    const inputs = from.map((name) => centred.get(name)!);
    const weights = slopes(inputs, centred.get(node)!);
    return from.map((name, i): EdgeTuple => [name, node, weights[i]!]);
  });
  return causalGraph(nodes, edges);
}

/** Least squares by the normal equations; columns have mean 0. */
function slopes(inputs: readonly Float64Array[], output: Float64Array): number[] {
  if (inputs.length === 0) return [];
  const { Matrix, solve } = lazily("ml-matrix") as typeof mlMatrix;
  const across = new Matrix(inputs.map((a) => inputs.map((b) => dot(a, b))));
  return solve(across, Matrix.columnVector(inputs.map((a) => dot(a, output)))).to1DArray();
}

function centre(column: Float64Array): Float64Array {
  const middle = mean(column);
  return column.map((x) => x - middle);
}
