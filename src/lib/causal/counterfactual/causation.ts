import { columnOf } from "../sample";
import { solve, type Exogenous, type Scm } from "../scm";
import { checkContrast, type Contrast } from "./contrast";

/** A contrast whose effect happens or does not. */
export interface CausationQuestion extends Contrast {
  /** Whether a value of the effect counts as having happened; default being 1. */
  readonly happens?: (value: number) => boolean;
}

/** The effect case by case: in the world as it is, and in the two others. */
interface Worlds {
  readonly exposed: (row: number) => boolean;
  readonly unexposed: (row: number) => boolean;
  readonly factual: (row: number) => boolean;
  readonly without: (row: number) => boolean;
  readonly withCause: (row: number) => boolean;
}

/**
 * Probability of necessity: where cause and effect happened, how likely is it that without the cause there would have been no
 * effect? PN = P(Y_x' = 0 | X = x, Y = 1).
 *
 * @param cases all cases of a discrete model (`enumerateCases`) for the exact value, or drawn ones for an estimate
 * @throws RangeError for an unknown node, and where no case has both cause and effect
 * @see Pearl, Causality, 2nd ed. 2009, definition 9.2.1
 */
export function probabilityOfNecessity(scm: Scm, cases: Exogenous, question: CausationQuestion): number {
  const worlds = worldsOf(scm, cases, question);
  const given = (row: number): boolean => worlds.exposed(row) && worlds.factual(row);
  return conditional(cases, given, (row) => !worlds.without(row), "both cause and effect");
}

/**
 * Probability of sufficiency: where neither happened, would the cause have brought the effect about?
 * PS = P(Y_x = 1 | X = x', Y = 0). Arguments and errors as for {@link probabilityOfNecessity}.
 *
 * @see Pearl, Causality, 2nd ed. 2009, definition 9.2.2
 */
export function probabilityOfSufficiency(scm: Scm, cases: Exogenous, question: CausationQuestion): number {
  const worlds = worldsOf(scm, cases, question);
  const given = (row: number): boolean => worlds.unexposed(row) && !worlds.factual(row);
  return conditional(cases, given, worlds.withCause, "neither cause nor effect");
}

/**
 * Probability of necessity and sufficiency: the effect would follow with the cause and would not without it.
 * PNS = P(Y_x = 1, Y_x' = 0). Arguments and errors as for {@link probabilityOfNecessity}.
 *
 * @see Pearl, Causality, 2nd ed. 2009, definition 9.2.3
 */
export function probabilityOfNecessityAndSufficiency(scm: Scm, cases: Exogenous, question: CausationQuestion): number {
  const { withCause, without } = worldsOf(scm, cases, question);
  return massOf(cases, (row) => withCause(row) && !without(row));
}

function worldsOf(scm: Scm, cases: Exogenous, question: CausationQuestion): Worlds {
  const { cause, effect, from, to, read } = checkContrast(scm, cases, question);
  const happens = question.happens ?? ((value: number): boolean => value === 1);
  const world = solve(scm, cases);
  const exposure = columnOf(world, cause);
  const reader =
    (column: Float64Array) =>
    (row: number): boolean =>
      happens(column[row]!);
  return {
    exposed: (row) => exposure[row] === to,
    unexposed: (row) => exposure[row] === from,
    factual: reader(columnOf(world, effect)),
    without: reader(read({ [cause]: from })),
    withCause: reader(read({ [cause]: to })),
  };
}

function massOf({ probabilities }: Exogenous, holds: (row: number) => boolean): number {
  return probabilities.reduce((sum, probability, row) => (holds(row) ? sum + probability : sum), 0);
}

function conditional(
  cases: Exogenous,
  given: (row: number) => boolean,
  holds: (row: number) => boolean,
  words: string,
): number {
  const mass = massOf(cases, given);
  if (mass <= 0) throw new RangeError(`cases: expected some with ${words}, got none`);
  return massOf(cases, (row) => given(row) && holds(row)) / mass;
}
