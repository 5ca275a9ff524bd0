import { requireNodes } from "../graph";
import { columnOf } from "../sample";
import { requireIntervention, solve, type Assignment, type CaseAssignment, type Exogenous, type Scm } from "../scm";
import { checkContrast, type Contrast } from "./contrast";
import { weightedMean } from "./moments";

/** A contrast, and the nodes in between. */
export interface MediationQuestion extends Contrast {
  /** At least one; the indirect effect is what goes through them. */
  readonly mediators: readonly string[];
}

/** How much of an effect goes through mediators. Y(x, M(x')) is the effect with the mediators as under x'. */
export interface Mediation {
  /** TE = E[Y(1)] - E[Y(0)]. */
  readonly total: number;
  /** NDE = E[Y(1, M(0))] - E[Y(0)]. */
  readonly naturalDirect: number;
  /** NIE = E[Y(0, M(1))] - E[Y(0)]. */
  readonly naturalIndirect: number;
  /** E[Y(1)] - E[Y(1, M(0))]: what NDE leaves of TE. It equals NIE where cause and mediators do not interact. */
  readonly totalIndirect: number;
}

/**
 * Natural direct and indirect effects: TE = NDE + total indirect effect, whatever the model.
 *
 * The mediators take in each case the value that they have in that case under the other setting. In a linear model the noise
 * cancels, so that one drawn case gives the exact effects.
 *
 * @param cases all cases of a discrete model (`enumerateCases`) for exact values, or drawn ones for an estimate
 * @throws RangeError for an unknown node, no mediator, or a mediator that is cause or effect
 * @see Pearl, Direct and indirect effects, UAI 2001
 */
export function mediation(scm: Scm, cases: Exogenous, question: MediationQuestion): Mediation {
  const { cause, effect, from, to, read } = checkContrast(scm, cases, question);
  requireMediators(scm, question.mediators, [cause, effect]);
  const mediatorsUnder = (setting: number): CaseAssignment => {
    const world = solve(scm, cases, { [cause]: setting });
    return Object.fromEntries(question.mediators.map((mediator) => [mediator, columnOf(world, mediator)]));
  };
  const mean = (assigned: CaseAssignment): number => weightedMean(read(assigned), cases.probabilities);
  const [without, withCause] = [mean({ [cause]: from }), mean({ [cause]: to })];
  const onlyDirect = mean({ ...mediatorsUnder(from), [cause]: to });
  const onlyIndirect = mean({ ...mediatorsUnder(to), [cause]: from });
  return {
    total: withCause - without,
    naturalDirect: onlyDirect - without,
    naturalIndirect: onlyIndirect - without,
    totalIndirect: withCause - onlyDirect,
  };
}

/**
 * Controlled direct effect: what the cause changes while mediators are held at given values,
 * CDE(m) = E[Y(1, m)] - E[Y(0, m)].
 *
 * @param held mediators and their values, at least one
 * @throws RangeError for an unknown node, no mediator, or a mediator that is cause or effect
 */
export function controlledDirectEffect(scm: Scm, cases: Exogenous, contrast: Contrast, held: Assignment): number {
  const { cause, effect, from, to, read } = checkContrast(scm, cases, contrast);
  requireIntervention("held", scm, held);
  requireMediators(scm, Object.keys(held), [cause, effect]);
  const mean = (setting: number): number => weightedMean(read({ ...held, [cause]: setting }), cases.probabilities);
  return mean(to) - mean(from);
}

function requireMediators({ graph }: Scm, mediators: readonly string[], ends: readonly string[]): void {
  requireNodes("mediators", graph, mediators);
  if (mediators.length === 0) throw new RangeError("mediators: expected at least one node, got none");
  const end = mediators.find((mediator) => ends.includes(mediator));
  if (end !== undefined) throw new RangeError(`mediators: expected nodes between cause and effect, got "${end}"`);
}
