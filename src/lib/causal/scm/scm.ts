import type { Stream } from "../../random";
import type { CausalGraph } from "../graph";

/** Which form a model's equations have. */
export type ScmKind = "linear" | "non-linear" | "discrete";

/** The equation of one variable: a function of its parents and of an exogenous variable of its own. */
export interface Mechanism {
  readonly node: string;
  /** In the order in which `value` takes them: that of the graph's edges into the node. */
  readonly parents: readonly string[];
  /** How many values 0, 1, ... the node has; absent where it is continuous. */
  readonly states?: number;
  /** Draws the exogenous variable, `rows` times. */
  readonly noise: (stream: Stream, rows: number) => Float64Array;
  /** The structural function. Pure: equal parents and equal noise give an equal value. */
  readonly value: (parents: readonly number[], noise: number) => number;
}

/**
 * A structural causal model over a directed acyclic graph; the exogenous variables are independent. A common cause that
 * nobody sees is a node like any other, of which there is no evidence.
 *
 * @see 003-S22, 000-S1; Pearl, Causality, 2nd ed. 2009, chapter 7
 */
export interface Scm {
  readonly kind: ScmKind;
  readonly graph: CausalGraph;
  /** The nodes, causes before effects. */
  readonly order: readonly string[];
  /** One a node. */
  readonly mechanisms: ReadonlyMap<string, Mechanism>;
}

/** Values of some of the nodes: what was seen, or what is set. */
export type Assignment = Readonly<Record<string, number>>;

/** What would have been seen, given what was seen: one distribution a node. */
export interface Counterfactual {
  /** All nodes of the model, in its order. */
  readonly names: readonly string[];
  /** The expected value of a node in the world of the intervention. */
  readonly expectation: (node: string) => number;
  /** Its standard deviation there; 0 where the evidence settles the value. */
  readonly deviation: (node: string) => number;
}

/** The question of a counterfactual. */
export interface CounterfactualQuestion {
  /** What was seen, in the world as it was. */
  readonly evidence: Assignment;
  /** What is set, in the other world; at least one node. */
  readonly intervention: Assignment;
}
