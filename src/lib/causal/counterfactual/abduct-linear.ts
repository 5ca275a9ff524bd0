import type { Assignment, LinearScm } from "../scm";
import { requireAssignment } from "../scm";

/** Share of a node's variance below which the evidence before it settles the node. */
const settled = 1e-12;
const contradiction = 1e-9;

/** Nodes as linear functions of the exogenous variables: node i is constant[i] + sum over k of loading[i][k] u_k. */
export interface ReducedForm {
  /** Causes before effects; the exogenous variables are in this order too. */
  readonly order: readonly string[];
  readonly constants: Float64Array;
  readonly loadings: readonly Float64Array[];
}

/** What evidence says of the exogenous variables: a normal distribution. */
export interface LinearAbduction {
  readonly order: readonly string[];
  readonly means: Float64Array;
  /** Symmetric, one row a node of `order`. */
  readonly covariance: readonly Float64Array[];
}

/**
 * Solves a linear model for its exogenous variables.
 *
 * @param set nodes that are set to a value, and so depend on none of them
 */
export function reducedForm({ order, mechanisms }: LinearScm, set: Assignment = {}): ReducedForm {
  const place = new Map(order.map((node, i) => [node, i]));
  const constants = new Float64Array(order.length);
  const loadings = order.map(() => new Float64Array(order.length));
  order.forEach((node, i) => {
    const { parents, weights, intercept } = mechanisms.get(node)!;
    constants[i] = set[node] ?? intercept;
    if (set[node] !== undefined) return;
    loadings[i]![i] = 1;
    parents.forEach((parent, p) => {
      const from = place.get(parent)!;
      constants[i]! += weights[p]! * constants[from]!;
      loadings[from]!.forEach((loading, k) => (loadings[i]![k]! += weights[p]! * loading));
    });
  });
  return { order, constants, loadings };
}

/**
 * The exogenous variables of a linear-Gaussian model, given some or all of its nodes: Gaussian conditioning, one observed node at
 * a time, so that nodes without noise of their own are no special case.
 *
 * @throws RangeError for an unknown node, and for evidence that the model cannot produce
 * @see Pearl, Causality, 2nd ed. 2009, section 7.1 (abduction)
 */
export function abductLinear(scm: LinearScm, evidence: Assignment): LinearAbduction {
  requireAssignment("evidence", scm, evidence);
  const { order, constants, loadings } = reducedForm(scm);
  const means = new Float64Array(order.length);
  const covariance = order.map((node, i) => {
    const row = new Float64Array(order.length);
    row[i] = scm.mechanisms.get(node)!.deviation ** 2;
    return row;
  });
  const prior = loadings.map((loading) => dot(loading, times(covariance, loading)));
  order.forEach((node, i) => {
    const seen = evidence[node];
    if (seen === undefined) return;
    const surprise = seen - constants[i]! - dot(loadings[i]!, means);
    const along = times(covariance, loadings[i]!);
    const variance = dot(loadings[i]!, along);
    if (variance <= settled * prior[i]!) requireExpected(node, seen, surprise);
    else condition(means, covariance, along, surprise / variance, variance);
  });
  return { order, means, covariance };
}

/** One step of Gaussian conditioning, in place. */
function condition(
  means: Float64Array,
  covariance: readonly Float64Array[],
  along: Float64Array,
  step: number,
  variance: number,
): void {
  covariance.forEach((row, i) => {
    means[i]! += along[i]! * step;
    row.forEach((_, k) => (row[k]! -= (along[i]! * along[k]!) / variance));
  });
}

function requireExpected(node: string, seen: number, surprise: number): void {
  if (Math.abs(surprise) > contradiction * (1 + Math.abs(seen))) {
    throw new RangeError(
      `evidence.${node}: expected ${seen - surprise}, which the other evidence settles, got ${seen}`,
    );
  }
}

/** Product of a symmetric matrix and a vector. */
export function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector));
}

/** Inner product. */
export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
