import { columnOf } from "../sample";
import { solve, type Exogenous, type Scm } from "../scm";
import { checkContrast, type Contrast } from "./contrast";
import { weightedMean } from "./moments";

/**
 * Effect of treatment on the treated: what the cause changed for those who had it, ETT = E[Y_x - Y_x' | X = x].
 *
 * @param cases all cases of a discrete model (`enumerateCases`) for the exact value, or drawn ones for an estimate
 * @throws RangeError for an unknown node, and where the cause has the value `to` in no case
 * @see Pearl, Causality, 2nd ed. 2009, section 8.2.5
 */
export function effectOnTreated(scm: Scm, cases: Exogenous, contrast: Contrast): number {
  const { cause, from, to, read } = checkContrast(scm, cases, contrast);
  const exposure = columnOf(solve(scm, cases), cause);
  const treated = cases.probabilities.map((probability, row) => (exposure[row] === to ? probability : 0));
  const mass = treated.reduce((sum, probability) => sum + probability, 0);
  if (mass <= 0) throw new RangeError(`cases: expected some with ${cause} = ${to}, got none`);
  return (weightedMean(read({ [cause]: to }), treated) - weightedMean(read({ [cause]: from }), treated)) / mass;
}
