import { freeVariables, type Expression } from "./expression";
import type { CausalQuery } from "./query";
import { latexOf, textOf } from "./render";

/** A question answered by a formula over what is observed. */
export interface Identified {
  readonly identifiable: true;
  readonly query: CausalQuery;
  readonly estimand: Expression;
  /** Variables in the formula that belong to no part of the question: any value of them gives the same result. */
  readonly arbitrary: readonly string[];
  /** The formula for reading. */
  readonly text: string;
  readonly latex: string;
  /** How it was found. */
  readonly lines: readonly string[];
}

/** A question with the formula that answers it. */
export function identified(query: CausalQuery, estimand: Expression, lines: readonly string[]): Identified {
  const asked = new Set([...query.treatment, ...query.outcome, ...(query.given ?? [])]);
  const arbitrary = [...freeVariables(estimand)].filter((name) => !asked.has(name));
  const [text, latex] = [textOf(estimand, asked), latexOf(estimand, asked)];
  return { identifiable: true, query, estimand, arbitrary, text, latex, lines };
}
