/** Checks at the door of public functions. Every message names the argument, what was expected and what came. */

/** Limits of a number, both included. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** Throws a RangeError unless `value` is a finite number within the limits. */
export function requireFinite(name: string, value: number, { min = -Infinity, max = Infinity }: Limits = {}): void {
  if (!Number.isFinite(value) || value < min || value > max) {
    throw new RangeError(`${name}: expected a number in [${min}, ${max}], got ${value}`);
  }
}

/** Throws a RangeError unless `value` is a whole number within the limits. */
export function requireInteger(name: string, value: number, { min = -Infinity, max = Infinity }: Limits = {}): void {
  if (!Number.isSafeInteger(value) || value < min || value > max) {
    throw new RangeError(`${name}: expected a whole number in [${min}, ${max}], got ${value}`);
  }
}

/** Throws a RangeError that names the first entry of `values` that is NaN or infinite. */
export function requireAllFinite(name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) throw new RangeError(`${name}: expected finite numbers, got ${value} at index ${i}`);
  }
}

/** How far a sum of probabilities may be from 1. */
const SUM_TOLERANCE = 1e-9;

/** Throws a RangeError for a negative or non-finite probability, and unless they sum to 1 within 1e-9. */
export function requireProbabilities(name: string, probabilities: ArrayLike<number>): void {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    requireFinite(`${name}[${i}]`, probabilities[i]!, { min: 0 });
    sum += probabilities[i]!;
  }
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    throw new RangeError(`${name}: expected probabilities that sum to 1, got a sum of ${sum}`);
  }
}

/** Throws a RangeError unless all named arrays have one length: "surd: target has 1,000 samples, agent 'q2' has 999". */
export function requireSameLength(where: string, arrays: Readonly<Record<string, ArrayLike<unknown>>>): void {
  const [first, ...rest] = Object.entries(arrays);
  if (!first) return;
  for (const [name, array] of rest) {
    if (array.length !== first[1].length) {
      const count = (n: number): string => n.toLocaleString("en-US");
      throw new RangeError(
        `${where}: ${first[0]} has ${count(first[1].length)} samples, ${name} has ${count(array.length)}`,
      );
    }
  }
}

/** Throws a RangeError unless `value` is one of `allowed`. */
export function requireOneOf<T extends string | number>(name: string, value: T, allowed: readonly T[]): void {
  if (!allowed.includes(value)) {
    throw new RangeError(`${name}: expected one of ${allowed.join(", ")}, got ${String(value)}`);
  }
}
