import {
  linearScm,
  nonLinearScm,
  parents,
  randomDag,
  type CausalGraph,
  type Scm,
  type StructuralFunction,
} from "../../causal";
import { uniforms, type Stream } from "../../random";
import { cascade } from "./cascade";
import { rippleUtility } from "./utility";

/** A system whose after-effects are known, and what its nodes are worth. */
export interface KnownSystem {
  readonly graph: CausalGraph;
  /** Worth of a change of 1 at each node, in [-1, 1]. */
  readonly utility: ReadonlyMap<string, number>;
}

/** How a system is drawn. */
export interface KnownSystemOptions {
  /** Default 8. */
  readonly nodes?: number;
  /** Expected number of neighbours of a node; default 3. */
  readonly degree?: number;
  /** Range of the size of a weight; default [0.3, 0.9]. */
  readonly weights?: readonly [smallest: number, largest: number];
}

/** Utility of order 2 and of order 3 of each decision; decision v is a shock of 1 at node v. */
export interface IndirectUtility {
  readonly second: Float64Array;
  readonly third: Float64Array;
}

/**
 * A random acyclic system that has effects of third order, so that there is something to predict: draws are repeated until
 * it has.
 *
 * @see 000-D3
 */
export function knownSystem(
  stream: Stream,
  { nodes = 8, degree = 3, weights = [0.3, 0.9] }: KnownSystemOptions = {},
): KnownSystem {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const own = stream.split(attempt);
    const graph = randomDag(own.split("graph"), { nodes, degree, weights });
    const worth = uniforms(own.split("utility"), nodes, -1, 1);
    const utility = new Map(graph.nodes().map((name, v) => [name, worth[v]!]));
    if (indirectUtility(graph, utility).third.some((value) => value !== 0)) return { graph, utility };
  }
  throw new RangeError(`knownSystem: ${nodes} nodes of degree ${degree} gave no path of three edges in 1,000 draws`);
}

/** What every decision is worth at second and third hand by a linear graph. */
export function indirectUtility(graph: CausalGraph, utility: ReadonlyMap<string, number>): IndirectUtility {
  const totals = graph.nodes().map((node) => {
    const { byOrder } = rippleUtility(cascade(graph, new Map([[node, 1]])), utility);
    return [byOrder[2]!.total, byOrder[3]!.total] as const;
  });
  return { second: Float64Array.from(totals, ([u]) => u), third: Float64Array.from(totals, ([, u]) => u) };
}

/** How a parent's value turns before its weight is applied. */
export const responses = {
  linear: (x: number): number => x,
  /** Saturates on both sides. */
  tanh: Math.tanh,
  /** Only what lies above the average has an effect. */
  "one-sided": (x: number): number => Math.max(x, 0),
} as const satisfies Record<string, (x: number) => number>;

/** Name of a response. */
export type ResponseName = keyof typeof responses;

/** The model of a system: each node is the sum of its parents' responses times weights, plus standard normal noise. */
export function modelOf({ graph }: KnownSystem, response: ResponseName = "linear"): Scm {
  if (response === "linear") return linearScm(graph);
  const respond = responses[response];
  const functions = graph.nodes().map((node): [string, StructuralFunction] => {
    const weights = parents(graph, node).map((parent) => graph.getEdgeAttribute(parent, node, "weight"));
    return [node, (...values) => values.reduce((sum, x, i) => sum + weights[i]! * respond(x), 0)];
  });
  return nonLinearScm(graph, Object.fromEntries(functions));
}
