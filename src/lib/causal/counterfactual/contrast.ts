import { requireNodes } from "../graph";
import { columnOf } from "../sample";
import { requireAssignment, solve, type CaseAssignment, type Exogenous, type Scm } from "../scm";

/** Two settings of a cause, compared by their effect. */
export interface Contrast {
  /** The node that is set. */
  readonly cause: string;
  /** The node that is read. */
  readonly effect: string;
  /** What the cause is set to in the world compared with; default 0. */
  readonly from?: number;
  /** What it is set to in the world of interest; default 1. */
  readonly to?: number;
}

/** A contrast with nothing left open, and the reading of a world in given cases. */
export interface CheckedContrast extends Required<Contrast> {
  /** Values of the effect, one a case, with some nodes set. */
  readonly read: (assigned: CaseAssignment) => Float64Array;
}

/** Checks a contrast against a model. Throws a RangeError for an unknown node, a setting that is no state of the cause, or two that are the same. */
export function checkContrast(
  scm: Scm,
  cases: Exogenous,
  { cause, effect, from = 0, to = 1 }: Contrast,
): CheckedContrast {
  requireNodes("contrast", scm.graph, [cause, effect]);
  requireAssignment("from", scm, { [cause]: from });
  requireAssignment("to", scm, { [cause]: to });
  if (from === to) throw new RangeError(`to: expected another value than that of \`from\`, got ${to} twice`);
  return { cause, effect, from, to, read: (assigned) => columnOf(solve(scm, cases, assigned), effect) };
}
