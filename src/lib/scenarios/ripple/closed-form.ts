import type * as mlMatrix from "ml-matrix";
import { requireInteger } from "../../arguments";
import { weightMatrix, type CausalGraph } from "../../causal";
import { lazily } from "../../lazy";
import { cascade, type Cascade } from "./cascade";
import type { KnownSystem } from "./known-system";
import { nodeVector } from "./sparse-graph";
import { rippleUtility } from "./utility";

/**
 * Orders 0 to `steps` of a cascade as powers of a dense weight matrix, shock · Wˢ: the oracle that `cascade` is held against.
 * Takes the weights as known, without confidence.
 *
 * @returns [steps + 1][V], nodes in the graph's order
 * @see 000-E3
 */
export function closedFormOrders(graph: CausalGraph, shock: ReadonlyMap<string, number>, steps = 3): Float64Array[] {
  requireInteger("steps", steps, { min: 1 });
  const { Matrix } = lazily("ml-matrix") as typeof mlMatrix;
  const { names, matrix } = weightMatrix(graph);
  const weights = Matrix.from1DArray(names.length, names.length, matrix);
  const start = Matrix.rowVector(nodeVector("shock", names, shock));
  let power = Matrix.eye(names.length);
  return Array.from({ length: steps + 1 }, (_, order) => {
    if (order > 0) power = weights.mmul(power);
    return Float64Array.from(start.mmul(power).getRow(0));
  });
}

/** Largest absolute difference between two lists of orders. */
export function largestGap(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  return Math.max(...a.flatMap((changes, order) => Array.from(changes, (c, v) => Math.abs(c - b[order]![v]!))));
}

/**
 * Largest absolute difference in utility between cascade and closed form, over orders and over decisions: a shock of 1 at each
 * node in turn.
 *
 * @see 000-E3
 */
export function closedFormGap({ graph, utility }: KnownSystem, steps = 3): number {
  const names = graph.nodes();
  const gaps = names.flatMap((node) => {
    const shock = new Map([[node, 1]]);
    const exact = rippleUtility({ names, byOrder: closedFormOrders(graph, shock, steps) }, utility).byOrder;
    const rippled = rippleUtility(cascade(graph, shock, { steps }), utility).byOrder;
    return rippled.map(({ total }, order) => Math.abs(total - exact[order]!.total));
  });
  return Math.max(...gaps);
}

/** Differences of a simulated cascade from an expected one in units of their standard errors; certain changes are left out. */
export function standardScores({ byOrder, standardErrors = [] }: Cascade, expected: Cascade): number[] {
  return standardErrors
    .flatMap((errors, order) =>
      Array.from(errors, (error, v) =>
        error === 0 ? [] : [(byOrder[order]![v]! - expected.byOrder[order]![v]!) / error],
      ),
    )
    .flat();
}
