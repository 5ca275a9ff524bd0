import { causalGraph, type CausalGraph } from "../../causal";
import type { AuthoredCase, CaseOption } from "../../data/cases";
import { linearModel, type LinearModel } from "./model";
import type { Outcome } from "./outcome";
import { worthOfNodes } from "./propagate";

/** The causal graph of an authored case. */
export function caseGraph({ graph: { nodes, edges } }: AuthoredCase): CausalGraph {
  return causalGraph(
    nodes.map(({ name }) => name),
    edges.map(({ from, to, weight, confidence }) => [from, to, weight, confidence] as const),
  );
}

/** What a unit change of each variable of an authored case is worth. */
export function caseUtilities({ graph: { nodes } }: AuthoredCase): ReadonlyMap<string, number> {
  return new Map(nodes.map(({ name, utility }) => [name, utility]));
}

/** The causal graph of an authored case with the utilities of its nodes, ready to be simulated. */
export function caseModel(one: AuthoredCase): LinearModel {
  return linearModel(caseGraph(one), caseUtilities(one));
}

/**
 * What an option changes, as uncertain as its outcome: an outcome with a standard deviation of .2 makes each change uncertain
 * by a fifth of its size. The outcome's skew is one of utility, so it turns where a larger change is a loss.
 *
 * @param steps along which a change's worth is read, default 3
 */
export function caseChanges(model: LinearModel, option: CaseOption, steps = 3): ReadonlyMap<string, Outcome> {
  const worth = worthOfNodes(model, steps);
  const { sd, skew = 0 } = option.outcome;
  return new Map(
    Object.entries(option.shock).map(([name, mean]) => {
      const side = worth[model.names.indexOf(name)]! < 0 ? -1 : 1;
      return [name, { mean, sd: sd * Math.abs(mean), skew: side * skew }];
    }),
  );
}
