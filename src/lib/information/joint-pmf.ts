import { requireAllFinite, requireInteger, requireSameLength } from "../arguments";

/** A joint distribution of discrete variables as a list of outcomes. */
export interface JointPmf {
  /** [outcomes][variables] one symbol (a whole number) a variable; in decompositions the last variable is the target. */
  readonly outcomes: readonly (readonly number[])[];
  /** [outcomes] probabilities, summing to one. */
  readonly probabilities: ArrayLike<number>;
}

/** Rounding that a sum of probabilities may show. */
const SUM_TOLERANCE = 1e-9;

/**
 * Checks a distribution; outcomes of probability zero are left out and repeated ones are added up.
 *
 * @throws RangeError if a probability is negative, NaN or infinite, the sum is not one, there is no outcome, the numbers of
 *   outcomes and probabilities differ, an outcome has another number of variables, or a symbol is not a whole number
 */
export function requirePmf(where: string, { outcomes, probabilities }: JointPmf): JointPmf {
  requireSameLength(where, { outcomes, probabilities });
  requireAllFinite("probabilities", probabilities);
  const variables = outcomes[0]?.length ?? 0;
  const merged = new Map<string, { outcome: readonly number[]; p: number }>();
  let sum = 0;
  outcomes.forEach((outcome, i) => {
    const p = probabilities[i]!;
    if (p < 0) throw new RangeError(`probabilities: expected none below 0, got ${p} at index ${i}`);
    if (outcome.length !== variables) {
      throw new RangeError(`outcomes: expected ${variables} variables in each, got ${outcome.length} at index ${i}`);
    }
    outcome.forEach((symbol) => {
      requireInteger(`outcomes[${i}]`, symbol);
    });
    sum += p;
    const key = outcome.join();
    if (p > 0) merged.set(key, { outcome, p: p + (merged.get(key)?.p ?? 0) });
  });
  if (Math.abs(sum - 1) > SUM_TOLERANCE) throw new RangeError(`probabilities: expected a sum of 1, got ${sum}`);
  const rows = [...merged.values()];
  return { outcomes: rows.map(({ outcome }) => outcome), probabilities: Float64Array.from(rows, ({ p }) => p) };
}

/** The values that some of the variables take together. */
export interface Marginal {
  /** [outcomes of the joint] number of the joint value that each outcome has. */
  readonly value: Int32Array;
  /** [joint values] their probabilities. */
  readonly p: Float64Array;
}

/** Marginal distribution of the variables at the given columns; no columns give one value of probability one. */
export function marginal({ outcomes, probabilities }: JointPmf, columns: readonly number[]): Marginal {
  const numbers = new Map<string, number>();
  const value = Int32Array.from(outcomes, (outcome) => {
    const key = columns.map((column) => outcome[column]!).join();
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  const p = new Float64Array(numbers.size);
  value.forEach((number, i) => {
    p[number]! += probabilities[i]!;
  });
  return { value, p };
}

/**
 * Plug-in distribution of samples.
 *
 * @param columns [variable][samples] whole numbers, or any finite numbers if `bins` is given
 * @param bins cut each variable into so many equal steps from its least to its largest value (the last one closed); a
 *   constant has one. Leave out to take the numbers as symbols.
 */
export function pmfOfSamples(columns: readonly ArrayLike<number>[], bins?: number): JointPmf {
  requireSameLength("pmfOfSamples", Object.fromEntries(columns.map((column, i) => [`columns[${i}]`, column])));
  const samples = columns[0]?.length ?? 0;
  if (samples === 0) throw new RangeError("pmfOfSamples: expected at least 1 sample, got 0");
  if (bins !== undefined) requireInteger("bins", bins, { min: 1 });
  const symbols = columns.map((column, i) => (bins === undefined ? whole(column, i) : binned(column, bins, i)));
  const outcomes = Array.from({ length: samples }, (_, row) => symbols.map((column) => column[row]!));
  return requirePmf("pmfOfSamples", { outcomes, probabilities: new Float64Array(samples).fill(1 / samples) });
}

function whole(column: ArrayLike<number>, index: number): ArrayLike<number> {
  for (let i = 0; i < column.length; i++) requireInteger(`columns[${index}][${i}]`, column[i]!);
  return column;
}

function binned(column: ArrayLike<number>, bins: number, index: number): Int32Array {
  requireAllFinite(`columns[${index}]`, column);
  const values = Float64Array.from(column);
  const low = values.reduce((a, b) => Math.min(a, b));
  const range = values.reduce((a, b) => Math.max(a, b)) - low;
  return Int32Array.from(values, (v) => (range === 0 ? 0 : Math.min(bins - 1, Math.floor(((v - low) / range) * bins))));
}
