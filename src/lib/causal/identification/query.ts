import { requireMixedGraph, type MixedGraph } from "../graph/mixed-graph";

/** A causal question: P(outcome | do(treatment), given). */
export interface CausalQuery {
  readonly treatment: readonly string[];
  readonly outcome: readonly string[];
  /** What is observed besides. Default: nothing. */
  readonly given?: readonly string[];
}

/**
 * Checks a graph and a question about it.
 *
 * @throws RangeError for a cycle (named), an unknown node, no outcome, a name that comes twice in one list or in two
 */
export function requireQuery(graph: MixedGraph, { treatment, outcome, given = [] }: CausalQuery): void {
  const causal = requireMixedGraph(graph);
  if (outcome.length === 0) throw new RangeError("query.outcome: expected at least one variable, got none");
  const seen = new Map<string, string>();
  for (const [argument, names] of Object.entries({ treatment, outcome, given })) {
    for (const name of names) {
      if (!causal.hasNode(name)) {
        throw new RangeError(
          `query.${argument}: expected nodes of the graph (${graph.names.join(", ")}), got '${name}'`,
        );
      }
      const before = seen.get(name);
      if (before !== undefined) {
        throw new RangeError(`query.${argument}: expected each variable in one place, got '${name}' also in ${before}`);
      }
      seen.set(name, argument);
    }
  }
}

/** The question as it is written: "P(Y | do(X), Z)". */
export function queryText({ treatment, outcome, given = [] }: CausalQuery): string {
  const conditions = [...(treatment.length > 0 ? [`do(${treatment.join(", ")})`] : []), ...given];
  return `P(${outcome.join(", ")}${conditions.length > 0 ? ` | ${conditions.join(", ")}` : ""})`;
}
