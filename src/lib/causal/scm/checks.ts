import { requireFinite } from "../../arguments";
import { requireNodes } from "../graph";
import type { Assignment, Scm } from "./scm";

const sumTolerance = 1e-9;

/**
 * Checks a distribution over states.
 *
 * @throws RangeError for a negative or non-finite probability, and unless they sum to one within 1e-9
 */
export function requireProbabilities(argument: string, probabilities: ArrayLike<number>): void {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    requireFinite(`${argument}[${i}]`, probabilities[i]!, { min: 0 });
    sum += probabilities[i]!;
  }
  if (Math.abs(sum - 1) > sumTolerance) {
    throw new RangeError(`${argument}: expected probabilities that sum to 1, got a sum of ${sum}`);
  }
}

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
