import { topologicalOrder } from "../graph/acyclic";
import { mSeparated } from "../graph/m-separation";
import { requireMixedGraph, type MixedGraph } from "../graph/mixed-graph";
import { withoutIncoming, withoutOutgoing } from "../graph/mixed-parts";
import { joined, quotient, sum } from "./build";
import { ObservedDistribution } from "./distribution";
import { identified, type Identified } from "./identified";
import { describeHedge, type Hedge } from "./hedge";
import { id, type IdResult } from "./id";
import { requireQuery, type CausalQuery } from "./query";

/** A question that observation can't answer, and why. */
export interface NotIdentified {
  readonly identifiable: false;
  readonly query: CausalQuery;
  readonly hedge: Hedge;
  readonly text: string;
  readonly lines: readonly string[];
}

/** What is to be said of a causal question. */
export type Identification = Identified | NotIdentified;

/**
 * Whether P(outcome | do(treatment), given) follows from what can be observed, and by which formula: the ID algorithm, and
 * IDC for questions with a condition. Where it does not follow the answer is the hedge that forbids it, never a number.
 *
 * @param graph observed variables with directed edges, and a bidirected edge for each hidden common cause of two
 * @throws RangeError for a cycle (named), an unknown node, no outcome, or a variable in two places of the question
 * @see 003-S19; Shpitser and Pearl, AAAI 2006 (ID) and UAI 2006 (IDC); METHODS 3
 */
export function identify(graph: MixedGraph, query: CausalQuery): Identification {
  requireQuery(graph, query);
  const ordered = { ...graph, names: topologicalOrder(requireMixedGraph(graph)) };
  const result = conditional(ordered, query);
  const { lines } = result;
  if ("hedge" in result) {
    return { identifiable: false, query, hedge: result.hedge, text: describeHedge(query, result.hedge), lines };
  }
  return identified(query, joined(result.formula), lines);
}

/** IDC: a condition that may as well be set is set (rule 2 of do-calculus); the others are divided by. */
function conditional(graph: MixedGraph, { treatment, outcome, given = [] }: CausalQuery): IdResult {
  const cut = withoutIncoming(graph, new Set(treatment));
  const settable = given.find((condition) => {
    const others = given.filter((other) => other !== condition);
    return mSeparated(withoutOutgoing(cut, new Set([condition])), outcome, [condition], [...treatment, ...others]);
  });
  if (settable !== undefined) {
    const rest = given.filter((condition) => condition !== settable);
    const result = conditional(graph, { treatment: [...treatment, settable], outcome, given: rest });
    return { ...result, lines: [`IDC: seeing ${settable} and setting it are the same here`, ...result.lines] };
  }
  const result = id({
    outcome: new Set([...outcome, ...given]),
    treatment: new Set(treatment),
    distribution: new ObservedDistribution(graph),
    graph,
  });
  if ("hedge" in result || given.length === 0) return result;
  const formula = quotient(result.formula, sum(outcome, result.formula));
  return { formula, lines: [...result.lines, `IDC: divide by the sum over ${outcome.join(", ")}`] };
}
