import { factorsOf, freeVariables, keyOf, one, type Expression, type Probability } from "./expression";

/** P(variables | given); 1 where there are no variables. */
export function probability(variables: readonly string[], given: readonly string[] = []): Expression {
  return variables.length === 0 ? one : { kind: "probability", variables, given };
}

/** The product, flat and without factors 1. */
export function product(factors: readonly Expression[]): Expression {
  const flat = factors.flatMap((factor) => factorsOf(factor));
  return flat.length === 1 ? flat[0]! : { kind: "product", factors: flat };
}

/**
 * The quotient, without factors that both terms have, and P(a, b | c) / P(b | c) as P(a | b, c).
 */
export function quotient(numerator: Expression, denominator: Expression): Expression {
  const above = [...factorsOf(numerator)];
  const below = factorsOf(denominator).filter((factor) => {
    const at = above.findIndex((other) => keyOf(other) === keyOf(factor));
    if (at >= 0) above.splice(at, 1);
    return at < 0;
  });
  if (below.length === 0) return product(above);
  const [top, bottom] = [product(above), product(below)];
  return conditional(top, bottom) ?? { kind: "quotient", numerator: top, denominator: bottom };
}

function conditional(top: Expression, bottom: Expression): Expression | undefined {
  if (top.kind !== "probability" || bottom.kind !== "probability" || !sameSet(top.given, bottom.given))
    return undefined;
  if (!bottom.variables.every((name) => top.variables.includes(name))) return undefined;
  const rest = top.variables.filter((name) => !bottom.variables.includes(name));
  return probability(rest, [...bottom.variables, ...bottom.given]);
}

/**
 * The sum, simplified by what holds of every distribution: a probability sums to 1 over what it is of; neighbours in the
 * chain rule join where that sums a name out; what does not depend on the names that are summed over stands before the sum.
 */
export function sum(over: readonly string[], term: Expression): Expression {
  if (over.length === 0) return term;
  if (term.kind === "sum") return sum([...new Set([...over, ...term.over])], term.term);
  if (term.kind === "quotient" && independent(term.denominator, over)) {
    return quotient(sum(over, term.numerator), term.denominator);
  }
  for (const name of over) {
    const summed = summedOut(name, factorsOf(term));
    if (summed) {
      return sum(
        over.filter((other) => other !== name),
        product(summed),
      );
    }
  }
  const outside = factorsOf(term).filter((factor) => independent(factor, over));
  const inside = factorsOf(term).filter((factor) => !independent(factor, over));
  return product([...outside, { kind: "sum", over, term: product(inside) }]);
}

function independent(term: Expression, names: readonly string[]): boolean {
  const free = freeVariables(term);
  return !names.some((name) => free.has(name));
}

/** The factors with one name summed out, where that can be done without a sum. */
function summedOut(name: string, factors: readonly Expression[]): readonly Expression[] | undefined {
  const concerned = factors.filter((factor) => freeVariables(factor).has(name));
  const rest = factors.filter((factor) => !concerned.includes(factor));
  const joined = concerned.length === 2 ? (chained(concerned[0]!, concerned[1]!) ?? undefined) : concerned[0];
  if (concerned.length > 2 || joined?.kind !== "probability" || !joined.variables.includes(name)) return undefined;
  const variables = joined.variables.filter((variable) => variable !== name);
  return [...rest, probability(variables, joined.given)];
}

/** P(a | b) P(c | a, b) as P(a, c | b), in either order; nothing where the two are no such neighbours. */
export function chained(first: Expression, second: Expression): Probability | undefined {
  if (first.kind !== "probability" || second.kind !== "probability") return undefined;
  for (const [before, after] of [
    [first, second],
    [second, first],
  ] as const) {
    if (!sameSet([...before.variables, ...before.given], after.given)) continue;
    return { kind: "probability", variables: [...before.variables, ...after.variables], given: before.given };
  }
  return undefined;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
