import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { requireNodes } from "../graph";
import type { Sample } from "../sample";
import { requireState } from "./checks";
import type { Scm } from "./scm";

/**
 * Cases: joint values of a model's exogenous variables, each with its probability. Drawn cases are a Monte Carlo estimate of
 * their distribution; the enumerated cases of a discrete model are that distribution.
 */
export interface Exogenous {
  /** One column a node: its exogenous variable, case by case. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** One a case; they sum to 1. */
  readonly probabilities: Float64Array;
}

/** What nodes are set to: one value for all cases, or one a case, as nested counterfactuals need it. */
export type CaseAssignment = Readonly<Record<string, number | Float64Array>>;

/**
 * Draws cases. Each node draws from a stream of its own, split by its name, so that another node's mechanism, or an
 * intervention on it, changes nothing here.
 *
 * @param rows how many cases, at least 1
 */
export function drawExogenous(scm: Scm, stream: Stream, rows: number): Exogenous {
  requireInteger("rows", rows, { min: 1 });
  const noise = stream.split("noise");
  return {
    columns: new Map(scm.order.map((node) => [node, scm.mechanisms.get(node)!.noise(noise.split(node), rows)])),
    probabilities: new Float64Array(rows).fill(1 / rows),
  };
}

/**
 * What happens in each case: the values of all nodes, with some of them set. The same cases under two interventions are the
 * two halves of a twin network.
 *
 * @param assigned nodes that are set, in which case their mechanism is not asked
 * @returns one row a case, columns in the order of the graph's nodes
 * @throws RangeError for an unknown node, a value that is no state of it, or a column of another length than the cases
 * @see Balke, Pearl, Probabilistic evaluation of counterfactual queries, AAAI 1994
 */
export function solve(scm: Scm, { columns, probabilities }: Exogenous, assigned: CaseAssignment = {}): Sample {
  requireNodes("assigned", scm.graph, Object.keys(assigned));
  for (const [node, set] of Object.entries(assigned)) {
    for (const value of typeof set === "number" ? [set] : set) requireState(`assigned.${node}`, scm, node, value);
  }
  const rows = probabilities.length;
  const solved = new Map<string, Float64Array>();
  for (const node of scm.order) {
    const set = assigned[node];
    solved.set(node, set === undefined ? follow(scm, node, columns, solved) : toColumn(node, set, rows));
  }
  const names = scm.graph.nodes();
  return { names, columns: names.map((name) => solved.get(name)!) };
}

/**
 * Draws from a model.
 *
 * @param rows at least 1
 * @returns columns in the order of the graph's nodes
 */
export function sample(scm: Scm, stream: Stream, rows: number): Sample {
  return solve(scm, drawExogenous(scm, stream, rows));
}

function follow(
  scm: Scm,
  node: string,
  noise: Exogenous["columns"],
  solved: ReadonlyMap<string, Float64Array>,
): Float64Array {
  const { parents, value } = scm.mechanisms.get(node)!;
  const inputs = parents.map((parent) => solved.get(parent)!);
  return noise.get(node)!.map((u, row) =>
    value(
      inputs.map((column) => column[row]!),
      u,
    ),
  );
}

function toColumn(node: string, set: number | Float64Array, rows: number): Float64Array {
  if (typeof set === "number") return new Float64Array(rows).fill(set);
  if (set.length !== rows)
    throw new RangeError(`assigned.${node}: expected ${rows} values, one a case, got ${set.length}`);
  return set;
}
