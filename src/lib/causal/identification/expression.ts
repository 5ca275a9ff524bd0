/**
 * A formula over the observed distribution. The names in it stand for values of variables; a sum binds the names that it
 * runs over, within itself only.
 */
export type Expression = Probability | Sum | Product | Quotient;

/** P(variables | given) of the observed distribution. */
export interface Probability {
  readonly kind: "probability";
  readonly variables: readonly string[];
  readonly given: readonly string[];
}

/** The sum of a term over all values of some variables. */
export interface Sum {
  readonly kind: "sum";
  readonly over: readonly string[];
  readonly term: Expression;
}

/** The product of terms; of none, it is 1. */
export interface Product {
  readonly kind: "product";
  readonly factors: readonly Expression[];
}

/** One term divided by another. */
export interface Quotient {
  readonly kind: "quotient";
  readonly numerator: Expression;
  readonly denominator: Expression;
}

/** The number 1, as the product of nothing. */
export const one: Product = { kind: "product", factors: [] };

/** The names on whose values the value of a formula depends: those that no sum in it binds. */
export function freeVariables(expression: Expression): ReadonlySet<string> {
  switch (expression.kind) {
    case "probability":
      return new Set([...expression.variables, ...expression.given]);
    case "sum": {
      const bound = new Set(expression.over);
      return new Set([...freeVariables(expression.term)].filter((name) => !bound.has(name)));
    }
    case "product":
      return new Set(expression.factors.flatMap((factor) => [...freeVariables(factor)]));
    case "quotient":
      return new Set([...freeVariables(expression.numerator), ...freeVariables(expression.denominator)]);
  }
}

/** Two formulas with one key are the same but for the order of names and factors. */
export function keyOf(expression: Expression): string {
  const list = (names: readonly string[]): string => JSON.stringify([...names].sort());
  switch (expression.kind) {
    case "probability":
      return `P${list(expression.variables)}${list(expression.given)}`;
    case "sum":
      return `S${list(expression.over)}(${keyOf(expression.term)})`;
    case "product":
      return `(${expression.factors.map(keyOf).sort().join("*")})`;
    case "quotient":
      return `(${keyOf(expression.numerator)}/${keyOf(expression.denominator)})`;
  }
}

/** The factors of a product; a formula of another kind is its own only factor. */
export function factorsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "product" ? expression.factors : [expression];
}
