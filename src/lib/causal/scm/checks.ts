import { requireFinite } from "../../arguments";
import { requireNodes } from "../graph";
import type { Assignment, Scm } from "./scm";

/**
 * Checks values of nodes: known names, finite numbers, whole states of a discrete node.
 *
 * @throws RangeError that names the node
 */
export function requireAssignment(argument: string, scm: Scm, assignment: Assignment): void {
  requireNodes(argument, scm.graph, Object.keys(assignment));
  for (const [node, value] of Object.entries(assignment)) requireState(`${argument}.${node}`, scm, node, value);
}

/** Checks what a node may be set to: a finite number, and one of its states if it is discrete. */
export function requireState(argument: string, scm: Scm, node: string, value: number): void {
  requireFinite(argument, value);
  const states = scm.mechanisms.get(node)!.states;
  if (states !== undefined && (!Number.isInteger(value) || value < 0 || value >= states)) {
    throw new RangeError(`${argument}: expected a state 0 ... ${states - 1}, got ${value}`);
  }
}

/** Checks an intervention: {@link requireAssignment}, and at least one node, since nothing set is no question. */
export function requireIntervention(argument: string, scm: Scm, assignment: Assignment): void {
  requireAssignment(argument, scm, assignment);
  if (Object.keys(assignment).length === 0) {
    throw new RangeError(`${argument}: expected at least one node to set, got none`);
  }
}
