import { requireFinite } from "../../arguments";
import { requireNodes, type CausalGraph } from "../graph";
import { assemble } from "./assemble";
import { normalNoise, type NoiseSource } from "./noise";
import type { Mechanism, Scm } from "./scm";

/**
 * The part of a node that its parents settle, parents in the order of the graph's edges into the node; a node without
 * parents gets none.
 */
export type StructuralFunction = (...parents: number[]) => number;

/** A model of additive noise: each node is a function of its parents plus an exogenous variable. */
export interface NonLinearScm extends Scm {
  readonly kind: "non-linear";
}

/** What the functions leave open. */
export interface NonLinearScmOptions {
  /**
   * Exogenous variables, by node or one for all: the standard deviation >= 0 of a normal one, or a source of draws. A node left
   * out has a standard normal one. Default 1.
   */
  readonly noise?: number | Readonly<Record<string, number | NoiseSource>>;
}

/**
 * A model whose nodes are functions of their parents plus noise.
 *
 * @param functions one for each node; a node without parents may be left out and is then its noise
 * @throws RangeError for a cycle (named), an unknown node, a missing function
 * @see Hoyer, Janzing, Mooij, Peters, Schölkopf, Nonlinear causal discovery with additive noise models, NIPS 2008
 */
export function nonLinearScm(
  graph: CausalGraph,
  functions: Readonly<Record<string, StructuralFunction>>,
  { noise = 1 }: NonLinearScmOptions = {},
): NonLinearScm {
  const model = assemble(graph, (node, parents): Mechanism => {
    const given = typeof noise === "number" ? noise : (noise[node] ?? 1);
    const source = typeof given === "function" ? given : normalNoise(`noise of ${node}`, given);
    return { node, parents, noise: source, value: additive(node, parents, functions[node]) };
  });
  requireNodes("functions", graph, Object.keys(functions));
  if (typeof noise === "object") requireNodes("noise", graph, Object.keys(noise));
  return { kind: "non-linear", ...model };
}

function additive(
  node: string,
  parents: readonly string[],
  settled: StructuralFunction | undefined,
): Mechanism["value"] {
  if (settled === undefined) {
    if (parents.length === 0) return (_, noise) => noise;
    throw new RangeError(`functions: expected one for "${node}", a function of ${parents.join(", ")}, got none`);
  }
  return (values, noise) => {
    const value = settled(...values) + noise;
    // Asked for every node of every row: the message is made only where it is needed.
    if (!Number.isFinite(value)) requireFinite(`function of ${node} at (${values.join(", ")})`, value);
    return value;
  };
}
