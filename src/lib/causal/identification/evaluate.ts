import type { Expression, Probability } from "./expression";
import type { Identified } from "./identified";
import { requireJoint, type Joint } from "./joint";
import { textOf } from "./render";

/** Values of a formula: one a combination of values of the axes, the last axis fastest. */
export interface Evaluation {
  readonly axes: readonly string[];
  readonly sizes: readonly number[];
  readonly values: Float64Array;
}

/** Values by name of variable. */
type Values = ReadonlyMap<string, number>;

/**
 * An identified effect in numbers: its formula on a joint distribution, for every value of treatment, condition and outcome.
 *
 * @param identified what `identify` found
 * @param joint distribution of all variables of the formula (others may be in it)
 * @param options.axes order of the result's axes; default: treatment, given, outcome as in the question
 * @param options.arbitrary values at which variables stand that any value serves for; default: their most probable ones
 * @throws RangeError for a joint that isn't one, a variable that it lacks, other axes than those of the question, or a
 *   condition that never occurs (naming the term)
 * @see METHODS 3
 */
export function evaluateEstimand(
  { query, estimand, arbitrary }: Identified,
  joint: Joint,
  options: { readonly axes?: readonly string[]; readonly arbitrary?: Readonly<Record<string, number>> } = {},
): Evaluation {
  requireJoint("joint", joint);
  const asked = [...query.treatment, ...(query.given ?? []), ...query.outcome];
  const axes = options.axes ?? asked;
  if (axes.length !== asked.length || !asked.every((name) => axes.includes(name))) {
    throw new RangeError(`axes: expected an order of ${asked.join(", ")}, got ${axes.join(", ")}`);
  }
  const tables = new Tables(joint);
  const fixed = arbitraryValues(tables, arbitrary, options.arbitrary ?? {});
  const sizes = axes.map((name) => tables.sizeOf(name));
  const values = Float64Array.from(combinations(axes, sizes), (at) => {
    const value = valueOf(estimand, new Map([...fixed, ...at]), tables);
    if (Number.isNaN(value)) throw tables.neverSeen();
    return value;
  });
  return { axes, sizes, values };
}

function arbitraryValues(tables: Tables, names: readonly string[], given: Readonly<Record<string, number>>): Values {
  const sizes = names.map((name) => tables.sizeOf(name));
  const likeliest = [...combinations(names, sizes)]
    .map((at) => ({ at, p: tables.probability(names, at) }))
    .reduce((best, next) => (next.p > best.p ? next : best)).at;
  for (const [name, value] of Object.entries(given)) {
    const at = names.indexOf(name);
    if (at < 0) throw new RangeError(`arbitrary: expected some of (${names.join(", ")}), got '${name}'`);
    if (!(Number.isInteger(value) && value >= 0 && value < sizes[at]!)) {
      throw new RangeError(`arbitrary.${name}: expected a value from 0 to ${sizes[at]! - 1}, got ${value}`);
    }
  }
  return new Map([...likeliest, ...Object.entries(given)]);
}

/** All combinations of values, the last name fastest; of no names, the one empty combination. */
function* combinations(names: readonly string[], sizes: readonly number[]): Generator<Values> {
  const count = sizes.reduce((product, size) => product * size, 1);
  for (let i = 0; i < count; i++) {
    const at = new Map<string, number>();
    let rest = i;
    for (let v = names.length - 1; v >= 0; v--) {
      at.set(names[v]!, rest % sizes[v]!);
      rest = Math.floor(rest / sizes[v]!);
    }
    yield at;
  }
}

/** NaN where a condition never occurs, except as a factor beside a 0: what has no weight needs no value. */
function valueOf(expression: Expression, at: Values, tables: Tables): number {
  switch (expression.kind) {
    case "probability":
      return tables.conditional(expression, at);
    case "quotient": {
      const denominator = valueOf(expression.denominator, at, tables);
      if (denominator === 0) return tables.undefinedAt(expression.denominator, at);
      return valueOf(expression.numerator, at, tables) / denominator;
    }
    case "product": {
      const values = expression.factors.map((factor) => valueOf(factor, at, tables));
      return values.includes(0) ? 0 : values.reduce((product, value) => product * value, 1);
    }
    case "sum": {
      const sizes = expression.over.map((name) => tables.sizeOf(name));
      let total = 0;
      for (const bound of combinations(expression.over, sizes)) {
        total += valueOf(expression.term, new Map([...at, ...bound]), tables);
      }
      return total;
    }
  }
}

/** Marginals of a joint distribution, each computed once. */
class Tables {
  private readonly marginals = new Map<string, Float64Array>();
  private missing = "";

  constructor(private readonly joint: Joint) {}

  sizeOf(name: string): number {
    const size = this.joint.sizes[this.joint.names.indexOf(name)];
    if (size === undefined) {
      throw new RangeError(`joint: expected the variable '${name}', got only ${this.joint.names.join(", ")}`);
    }
    return size;
  }

  conditional(term: Probability, at: Values): number {
    const base = this.probability(term.given, at);
    if (base === 0) return this.undefinedAt(term, at);
    return this.probability([...term.variables, ...term.given], at) / base;
  }

  probability(names: readonly string[], at: Values): number {
    const key = JSON.stringify(names);
    const table = this.marginals.get(key) ?? this.marginal(names);
    this.marginals.set(key, table);
    return table[names.reduce((index, name) => index * this.sizeOf(name) + at.get(name)!, 0)]!;
  }

  /** Remembers the first term without a value, for the message. */
  undefinedAt(term: Expression, at: Values): number {
    this.missing ||= `${textOf(term)} at ${[...at].map(([name, value]) => `${name} = ${value}`).join(", ")}`;
    return NaN;
  }

  neverSeen(): RangeError {
    return new RangeError(`joint: expected every condition to occur (positivity), got none for ${this.missing}`);
  }

  private marginal(names: readonly string[]): Float64Array {
    const { names: all, sizes, probabilities } = this.joint;
    const table = new Float64Array(names.reduce((count, name) => count * this.sizeOf(name), 1));
    const strides = new Array<number>(all.length).fill(0);
    let stride = 1;
    for (const name of [...names].reverse()) {
      strides[all.indexOf(name)] = stride;
      stride *= this.sizeOf(name);
    }
    for (let cell = 0; cell < probabilities.length; cell++) {
      let [rest, index] = [cell, 0];
      for (let v = all.length - 1; v >= 0; v--) {
        index += (rest % sizes[v]!) * strides[v]!;
        rest = Math.floor(rest / sizes[v]!);
      }
      table[index] = table[index]! + probabilities[cell]!;
    }
    return table;
  }
}
