import { requireInteger } from "../../arguments";

/** Signals of one length, by name or by order; unnamed ones are called q1, q2, ... */
export type Signals = Readonly<Record<string, ArrayLike<number>>> | readonly ArrayLike<number>[];

/** A signal, its name, and how finely it is binned. */
export interface Signal {
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly bins: number;
}

const DEFAULT_BINS = 10;

/** Names the signals and gives each its number of bins: one for all, or one each. */
export function namedSignals(signals: Signals, bins: number | readonly number[] = DEFAULT_BINS): Signal[] {
  const entries: [string, ArrayLike<number>][] = isList(signals)
    ? signals.map((values, i) => [`q${i + 1}`, values])
    : Object.entries(signals);
  if (entries.length === 0) throw new RangeError("signals: expected at least one variable, got none");
  if (typeof bins !== "number" && bins.length !== entries.length) {
    throw new RangeError(`bins: expected one number or ${entries.length} (one a variable), got ${bins.length}`);
  }
  return entries.map(([name, values], i) => ({ name, values, bins: typeof bins === "number" ? bins : bins[i]! }));
}

function isList(signals: Signals): signals is readonly ArrayLike<number>[] {
  return Array.isArray(signals);
}

/** Number of samples of all signals; throws a RangeError that names the first one that differs. */
export function requireAligned(signals: readonly Signal[]): number {
  const [first, ...rest] = signals;
  const count = (n: number): string => n.toLocaleString("en-US");
  for (const { name, values } of rest) {
    if (values.length !== first!.values.length) {
      const expected = `'${first!.name}' has ${count(first!.values.length)} samples`;
      throw new RangeError(`surd: ${expected}, '${name}' has ${count(values.length)}`);
    }
  }
  return first!.values.length;
}

/** Throws a RangeError unless the lags are distinct, at least 1, and leave two samples or more. */
export function requireLags(lags: readonly number[], samples: number): void {
  if (lags.length === 0) throw new RangeError("lag: expected at least one, got none");
  for (const lag of lags) {
    requireInteger("lag", lag, { min: 1 });
    if (lag > samples - 2) {
      throw new RangeError(`lag: expected at most ${samples - 2}, two less than the samples (${samples}), got ${lag}`);
    }
  }
  if (new Set(lags).size !== lags.length) throw new RangeError(`lag: expected each lag once, got ${lags.join(", ")}`);
}

/** The names to explain, all by default; throws a RangeError for a name that no signal has. */
export function requireTargets(signals: readonly Signal[], targets?: readonly string[]): readonly string[] {
  const names = signals.map(({ name }) => name);
  for (const target of targets ?? []) {
    if (!names.includes(target)) {
      throw new RangeError(`targets: expected one of ${names.join(", ")}, got ${target}`);
    }
  }
  return targets ?? names;
}
