import { requireFinite } from "../../arguments";
import { requireNodes, type CausalGraph } from "../graph";
import { assemble } from "./assemble";
import { normalNoise } from "./noise";
import type { Assignment, Mechanism, Scm } from "./scm";

/** The equation of one node of a linear model: intercept + sum of weight x parent + deviation x standard normal. */
export interface LinearMechanism extends Mechanism {
  readonly intercept: number;
  /** One a parent. */
  readonly weights: readonly number[];
  /** Of the exogenous variable; 0 where the parents settle the node. */
  readonly deviation: number;
}

/** A linear model with independent Gaussian exogenous variables. */
export interface LinearScm extends Scm {
  readonly kind: "linear";
  readonly mechanisms: ReadonlyMap<string, LinearMechanism>;
}

/** What a graph's weights leave open. */
export interface LinearScmOptions {
  /** Standard deviation >= 0 of the exogenous variables: one for all, or by node (a node left out has 1). Default 1. */
  readonly noise?: number | Assignment;
  /** Intercepts: one for all, or by node (a node left out has 0). Default 0. */
  readonly intercept?: number | Assignment;
}

/**
 * A linear-Gaussian model whose coefficients are the weights of a graph's edges.
 *
 * @throws RangeError for a cycle (named), an unknown node in the options, a number that is not finite, a negative deviation
 */
export function linearScm(graph: CausalGraph, { noise = 1, intercept = 0 }: LinearScmOptions = {}): LinearScm {
  const model = assemble(graph, (node, parents): LinearMechanism => {
    const weights = parents.map((parent) => graph.getEdgeAttribute(parent, node, "weight"));
    return linearMechanism(node, parents, {
      weights,
      intercept: byNode("intercept", intercept, node, 0),
      deviation: byNode("noise", noise, node, 1),
    });
  });
  for (const [name, option] of Object.entries({ noise, intercept })) {
    if (typeof option === "object") requireNodes(name, graph, Object.keys(option));
  }
  return { kind: "linear", ...model };
}

/** One equation, checked. */
export function linearMechanism(
  node: string,
  parents: readonly string[],
  { weights, intercept, deviation }: Pick<LinearMechanism, "weights" | "intercept" | "deviation">,
): LinearMechanism {
  weights.forEach((weight, i) => {
    requireFinite(`weight of ${parents[i]!} -> ${node}`, weight);
  });
  requireFinite(`intercept of ${node}`, intercept);
  return {
    node,
    parents,
    weights,
    intercept,
    deviation,
    noise: normalNoise(`noise of ${node}`, deviation),
    value: (values, noise) => values.reduce((sum, value, i) => sum + weights[i]! * value, intercept + noise),
  };
}

function byNode(argument: string, option: number | Assignment, node: string, otherwise: number): number {
  const value = typeof option === "number" ? option : (option[node] ?? otherwise);
  requireFinite(`${argument} of ${node}`, value);
  return value;
}
