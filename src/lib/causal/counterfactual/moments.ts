import { requireNodes } from "../graph";
import { columnOf, type Sample } from "../sample";
import type { Counterfactual, Scm } from "../scm";

/** Expectation and standard deviation of each node over weighted cases. */
export function momentsOver(
  { graph }: Scm,
  world: Sample,
  probabilities: Float64Array,
): Pick<Counterfactual, "expectation" | "deviation"> {
  const valuesOf = (node: string): Float64Array => {
    requireNodes("node", graph, [node]);
    return columnOf(world, node);
  };
  const expectation = (node: string): number => weightedMean(valuesOf(node), probabilities);
  const deviation = (node: string): number => {
    const mean = expectation(node);
    return Math.sqrt(
      weightedMean(
        valuesOf(node).map((value) => (value - mean) ** 2),
        probabilities,
      ),
    );
  };
  return { expectation, deviation };
}

/** Sum of value x probability. */
export function weightedMean(values: Float64Array, probabilities: Float64Array): number {
  return values.reduce((sum, value, row) => sum + value * probabilities[row]!, 0);
}
