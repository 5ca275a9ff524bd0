import { freeVariables, type Expression, type Product, type Sum } from "./expression";

/** How the parts of a formula are written in one notation. */
interface Notation {
  readonly name: (name: string, primes: number) => string;
  readonly probability: (variables: string, given: string) => string;
  readonly sum: (over: string) => string;
  readonly quotient: (numerator: string, denominator: string) => string;
  readonly brackets: (term: string) => string;
  readonly between: string;
}

/** How many primes a name wears in a scope; a name that is not in it wears none. */
type Scope = ReadonlyMap<string, number>;

const plain: Notation = {
  name: (name, primes) => name + "'".repeat(primes),
  probability: (variables, given) => `P(${variables}${given && ` | ${given}`})`,
  sum: (over) => `Σ_{${over}} `,
  quotient: (numerator, denominator) => `[${numerator}] / [${denominator}]`,
  brackets: (term) => `(${term})`,
  between: " ",
};

const latex: Notation = {
  name: (name, primes) => latexName(name) + "'".repeat(primes),
  probability: (variables, given) => `P(${variables}${given && ` \\mid ${given}`})`,
  sum: (over) => `\\sum_{${over}} `,
  quotient: (numerator, denominator) => `\\frac{${numerator}}{${denominator}}`,
  brackets: (term) => `\\left(${term}\\right)`,
  between: " \\, ",
};

/**
 * A formula for reading: "Σ_{Z} P(Z | X) Σ_{X'} P(X') P(Y | X', Z)". A name that a sum binds wears a prime where the same
 * name already means something else.
 *
 * @param taken names that mean something outside of the formula, such as those of the question. Default: none
 */
export function textOf(expression: Expression, taken: Iterable<string> = []): string {
  return written(expression, plain, scopeOf(expression, taken));
}

/** A formula in LaTeX, for mathematics mode, primes as in `textOf`. A name of several letters stands upright. */
export function latexOf(expression: Expression, taken: Iterable<string> = []): string {
  return written(expression, latex, scopeOf(expression, taken));
}

function scopeOf(expression: Expression, taken: Iterable<string>): Scope {
  return new Map([...freeVariables(expression), ...taken].map((name) => [name, 0]));
}

function written(expression: Expression, notation: Notation, scope: Scope): string {
  const names = (list: readonly string[]): string =>
    list.map((name) => notation.name(name, scope.get(name) ?? 0)).join(", ");
  switch (expression.kind) {
    case "probability":
      return notation.probability(names(expression.variables), names(expression.given));
    case "product":
      return writtenProduct(expression, notation, scope);
    case "quotient": {
      const { numerator, denominator } = expression;
      return notation.quotient(written(numerator, notation, scope), written(denominator, notation, scope));
    }
    case "sum":
      return writtenSum(expression, notation, scope);
  }
}

function writtenSum({ over, term }: Sum, notation: Notation, scope: Scope): string {
  const bound = over.map((name): [string, number] => [name, scope.has(name) ? scope.get(name)! + 1 : 0]);
  const inner = new Map([...scope, ...bound]);
  const names = bound.map(([name, primes]) => notation.name(name, primes)).join(", ");
  return notation.sum(names) + written(term, notation, inner);
}

/** Fewest conditions first, then fractions, then sums: all that follows a sum is read as its own. */
function writtenProduct({ factors }: Product, notation: Notation, scope: Scope): string {
  if (factors.length === 0) return "1";
  const rank = (factor: Expression): number => {
    if (factor.kind === "probability") return factor.given.length;
    return factor.kind === "sum" ? Infinity : Number.MAX_VALUE;
  };
  const ordered = factors.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  const terms = ordered.map((factor, i) => {
    const term = written(factor, notation, scope);
    const apart = factor.kind === "quotient" || (factor.kind === "sum" && i < ordered.length - 1);
    return apart ? notation.brackets(term) : term;
  });
  return terms.join(notation.between);
}

/** "X1" becomes X_{1}; longer names stand upright, with what LaTeX would read as a command made plain. */
function latexName(name: string): string {
  const indexed = /^(\p{L})_?(\d+)$/u.exec(name);
  if (indexed) return `${indexed[1]!}_{${indexed[2]!}}`;
  if (/^[A-Za-z]$/.test(name)) return name;
  return `\\mathrm{${name.replace(/[\\{}$&#%_^~ ]/g, (character) => (character === "\\" ? "\\backslash " : `\\${character}`))}}`;
}
