import { cComponents, inducedSubgraph, mixedAncestors, withoutIncoming } from "../graph/mixed-parts";
import type { MixedGraph } from "../graph/mixed-graph";
import { product, sum } from "./build";
import { DerivedDistribution, type Distribution } from "./distribution";
import type { Expression } from "./expression";
import { hedgeOf, type Hedge } from "./hedge";

/** A state of the algorithm. `graph.names` are in topological order. */
interface State {
  readonly outcome: ReadonlySet<string>;
  readonly treatment: ReadonlySet<string>;
  readonly distribution: Distribution;
  readonly graph: MixedGraph;
}

/** What the algorithm came to, and by which of its lines. */
export type IdResult =
  | { readonly formula: Expression; readonly lines: readonly string[] }
  | { readonly hedge: Hedge; readonly lines: readonly string[] };

/**
 * P(outcome | do(treatment)) as a formula over the given distribution, or the hedge that forbids it.
 * Sound and complete. The names of `graph` must stand in topological order.
 *
 * @see Shpitser and Pearl, AAAI 2006, figure 3; METHODS 3
 */
export function id(state: State): IdResult {
  const { outcome, treatment, distribution, graph } = state;
  const all = graph.names;
  if (treatment.size === 0) {
    return { formula: distribution.joint(all.filter((v) => outcome.has(v))), lines: [`1: sum to P(${list(outcome)})`] };
  }
  const causes = mixedAncestors(graph, outcome);
  if (causes.size < all.length) return onlyCauses(state, causes);
  const lasting = mixedAncestors(withoutIncoming(graph, treatment), outcome);
  const idle = all.filter((v) => !treatment.has(v) && !lasting.has(v));
  if (idle.length > 0) {
    const next = id({ ...state, treatment: new Set([...treatment, ...idle]) });
    return noted(next, `3: do(${idle.join(", ")}) as well, which changes nothing once do(${list(treatment)}) holds`);
  }
  const rest = new Set(all.filter((v) => !treatment.has(v)));
  const components = cComponents(inducedSubgraph(graph, rest));
  return components.length > 1 ? byComponents(state, components) : oneComponent(state, components[0]!);
}

/** Line 2: what does not cause the outcome has no part in it. */
function onlyCauses(state: State, causes: ReadonlySet<string>): IdResult {
  const graph = inducedSubgraph(state.graph, causes);
  const left = state.graph.names.filter((v) => !causes.has(v));
  const treatment = new Set([...state.treatment].filter((v) => causes.has(v)));
  const distribution = state.distribution.marginal(graph.names);
  return noted(
    id({ ...state, graph, treatment, distribution }),
    `2: leave out ${left.join(", ")}, no cause of the outcome`,
  );
}

/** Line 4: the effect is a product over c-components, summed over what is neither treatment nor outcome. */
function byComponents(state: State, components: readonly ReadonlySet<string>[]): IdResult {
  const { names } = state.graph;
  const lines = [`4: one factor for each of ${components.map((component) => `{${list(component)}}`).join(", ")}`];
  const factors: Expression[] = [];
  for (const component of components) {
    const others = new Set(names.filter((v) => !component.has(v)));
    const part = id({ ...state, outcome: component, treatment: others });
    lines.push(...part.lines.map((line) => `  ${line}`));
    if ("hedge" in part) return { hedge: part.hedge, lines };
    factors.push(part.formula);
  }
  const over = names.filter((v) => !state.treatment.has(v) && !state.outcome.has(v));
  return { formula: sum(over, product(factors)), lines };
}

/** Lines 5 to 7: the graph without treatments is one c-component. */
function oneComponent(state: State, without: ReadonlySet<string>): IdResult {
  const { graph, distribution, outcome } = state;
  const components = cComponents(graph);
  if (components.length === 1) {
    return {
      hedge: hedgeOf(graph, without),
      lines: [`5: {${graph.names.join(", ")}} is a hedge for {${list(without)}}`],
    };
  }
  const around = components.find((component) => [...without].every((v) => component.has(v)))!;
  const members = graph.names.filter((v) => around.has(v));
  const factors = members.map((v) => distribution.conditional(v, graph.names.slice(0, graph.names.indexOf(v))));
  if (around.size === without.size) {
    const over = members.filter((v) => !outcome.has(v));
    return { formula: sum(over, product(factors)), lines: [`6: {${list(without)}} given what comes before`] };
  }
  const treatment = new Set([...state.treatment].filter((v) => around.has(v)));
  const next = id({
    outcome,
    treatment,
    distribution: new DerivedDistribution(members, product(factors)),
    graph: inducedSubgraph(graph, around),
  });
  return noted(next, `7: go on within {${members.join(", ")}}, with its own distribution`);
}

function noted(result: IdResult, line: string): IdResult {
  return { ...result, lines: [line, ...result.lines] };
}

function list(names: Iterable<string>): string {
  return [...names].join(", ");
}
