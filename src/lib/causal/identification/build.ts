import { factorsOf, freeVariables, keyOf, one, type Expression, type Probability } from "./expression";

/** P(variables | given); 1 where there are no variables. */
export function probability(variables: readonly string[], given: readonly string[] = []): Expression {
  return variables.length === 0 ? one : { kind: "probability", variables, given };
}

/** The product, flat, without factors 1, and without factors that one of its quotients divides by. */
export function product(factors: readonly Expression[]): Expression {
  const flat = factors.flatMap((factor) => factorsOf(factor));
  for (const [i, fraction] of flat.entries()) {
    if (fraction.kind !== "quotient") continue;
    const divisors = new Set(factorsOf(fraction.denominator).map(keyOf));
    const at = flat.findIndex((factor) => divisors.has(keyOf(factor)));
    if (at < 0) continue;
    const others = flat.filter((_, j) => j !== i && j !== at);
    return product([...others, quotient(product([flat[at]!, fraction.numerator]), fraction.denominator)]);
  }
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
  if (term.kind === "sum" && !term.over.some((name) => over.includes(name)))
    return sum([...over, ...term.over], term.term);
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
  const pushed = pushedInward(over, factorsOf(term));
  if (pushed) return pushed;
  const outside = factorsOf(term).filter((factor) => independent(factor, over));
  const inside = product(factorsOf(term).filter((factor) => !independent(factor, over)));
  if (outside.length > 0) return product([...outside, sum(over, inside)]);
  return { kind: "sum", over, term: inside };
}

/** The sum with a name taken into the one sum or quotient among several factors that depends on it. */
function pushedInward(over: readonly string[], factors: readonly Expression[]): Expression | undefined {
  for (const name of over) {
    const [factor, another] = factors.filter((candidate) => freeVariables(candidate).has(name));
    if (!factor || another || factors.length === 1 || factor.kind === "probability") continue;
    const rest = factors.filter((other) => other !== factor);
    return sum(
      over.filter((other) => other !== name),
      product([...rest, sum([name], factor)]),
    );
  }
  return undefined;
}

function independent(term: Expression, names: readonly string[]): boolean {
  const free = freeVariables(term);
  return !names.some((name) => free.has(name));
}

/** The factors with one name summed out, where that can be done without a sum. */
function summedOut(name: string, factors: readonly Expression[]): readonly Expression[] | undefined {
  const concerned = factors.filter((factor) => freeVariables(factor).has(name));
  const rest = factors.filter((factor) => !concerned.includes(factor));
  const joined = concerned.length === 2 ? chained(concerned[0]!, concerned[1]!) : concerned[0];
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

/** The formula with neighbours in the chain rule joined wherever they stand in one product: P(a) P(b | a) reads P(a, b). */
export function joined(expression: Expression): Expression {
  switch (expression.kind) {
    case "probability":
      return expression;
    case "sum":
      return { ...expression, term: joined(expression.term) };
    case "quotient":
      return quotient(joined(expression.numerator), joined(expression.denominator));
    case "product":
      return joinedProduct(expression.factors.map(joined));
  }
}

function joinedProduct(factors: readonly Expression[]): Expression {
  for (const [i, first] of factors.entries()) {
    for (const [j, second] of factors.slice(0, i).entries()) {
      const pair = chained(second, first);
      if (pair)
        return joinedProduct([...factors.slice(0, j), pair, ...factors.slice(j + 1).filter((f) => f !== first)]);
    }
  }
  return product(factors);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
