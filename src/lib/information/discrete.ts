import { requireInteger, requireOneOf } from "../arguments";
import type { Stream } from "../random";
import { permutation } from "../random";
import { estimate, type EstimateOptions, type InformationEstimate } from "./ksg/estimate";
import type { Columns, Formula } from "./ksg/formulas";
import { consecutiveParts, randomParts, type Partition } from "./ksg/interval";
import { permuted, reordered, shifted } from "./ksg/surrogates";
import { transitions, type TransferLags } from "./ksg/transfer-entropy";
import { prepare, type Variable } from "./ksg/variables";

/** Settings of the estimators for whole numbers. */
export interface DiscreteOptions extends Pick<EstimateOptions, "permutations" | "level" | "parts" | "cuts" | "stream"> {
  /**
   * "none" (default): relative frequencies as they are, biased upwards by about (cells - 1) / 2N. "miller-madow" adds
   * (occupied cells - 1) / 2N to each entropy.
   */
  readonly correction?: "none" | "miller-madow";
}

/** Settings of discrete transfer entropy. */
export interface DiscreteTransferOptions extends DiscreteOptions, TransferLags {
  /** "shift" (default) turns the source in time and keeps its dynamics; "permute" destroys them too. */
  readonly surrogate?: "shift" | "permute";
}

/** An estimate for whole numbers: nats, number of samples, p-value and interval where asked for. */
export type DiscreteEstimate = Pick<InformationEstimate, "nats" | "samples" | "p" | "interval">;

/**
 * Mutual information of whole-number samples from their relative frequencies.
 *
 * @param x [samples] or [dimension][samples] whole numbers, taken as symbols
 * @param y as x
 * @returns nats
 * @throws RangeError for numbers that aren't whole, unequal lengths, or fewer than 2 samples
 * @see Miller 1955 for the correction
 */
export function discreteMutualInformation(x: Variable, y: Variable, options: DiscreteOptions = {}): DiscreteEstimate {
  const variables = wholeNumbers("discreteMutualInformation", { x, y });
  const [inX = [], inY = []] = variables;
  return discrete(variables, (stream) => [inX, permuted(inY, stream)], randomParts, options);
}

/**
 * Conditional mutual information of whole-number samples; the p-value's surrogates permute x among samples of equal z.
 * Arguments and errors as for `discreteMutualInformation`.
 *
 * @returns nats
 */
export function discreteConditionalInformation(
  x: Variable,
  y: Variable,
  z: Variable,
  options: DiscreteOptions = {},
): DiscreteEstimate {
  const variables = wholeNumbers("discreteConditionalInformation", { x, y, z });
  const [inX = [], inY = [], inZ = []] = variables;
  const surrogate = (stream: Stream): Columns[] => [reordered(inX, permutedWithin(inZ, stream)), inY, inZ];
  return discrete(variables, surrogate, randomParts, options);
}

/**
 * Transfer entropy x → y of whole-number series from relative frequencies. Lags, surrogates and errors as for
 * `transferEntropy`.
 *
 * @returns nats; `samples` is the number of transitions
 * @see 003-S22. Schreiber 2000.
 */
export function discreteTransferEntropy(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: DiscreteTransferOptions = {},
): DiscreteEstimate {
  const { surrogate = "shift" } = options;
  requireOneOf("surrogate", surrogate, ["shift", "permute"]);
  const { source, future, past } = transitions(x, y, options);
  const variables = wholeNumbers("discreteTransferEntropy", { x: source, y: future, past });
  const [from = [], to = [], known = []] = variables;
  const disturb = surrogate === "shift" ? shifted : permuted;
  return discrete(variables, (stream) => [disturb(from, stream), to, known], consecutiveParts, options);
}

function wholeNumbers(where: string, variables: Readonly<Record<string, Variable>>): Columns[] {
  const prepared = prepare(where, variables, 1, {});
  Object.keys(variables).forEach((name, i) => {
    for (const column of prepared[i]!)
      column.forEach((value, row) => {
        requireInteger(`${name}[${row}]`, value);
      });
  });
  return prepared;
}

function discrete(
  variables: readonly Columns[],
  surrogate: (stream: Stream) => readonly Columns[],
  partition: Partition,
  options: DiscreteOptions,
): DiscreteEstimate {
  const { correction = "none" } = options;
  requireOneOf("correction", correction, ["none", "miller-madow"]);
  const formula: Formula = ([x = [], y = [], z = []]) => {
    const nats = (columns: Columns): number => frequencyEntropy(columns, correction === "miller-madow");
    return nats([...x, ...z]) + nats([...y, ...z]) - nats([...x, ...y, ...z]) - (z.length > 0 ? nats(z) : 0);
  };
  const plan = { formula, variables, surrogate, partition };
  const { nats, samples, p, interval } = estimate(plan, { ...options, k: 1 });
  return { nats, samples, ...(p !== undefined && { p }), ...(interval && { interval }) };
}

/** Entropy of the joint symbols of the columns from their frequencies, nats. */
function frequencyEntropy(columns: Columns, corrected: boolean): number {
  const counts = symbolCounts(columns);
  const samples = columns[0]!.length;
  let sum = 0;
  for (const count of counts) sum -= (count / samples) * Math.log(count / samples);
  return corrected ? sum + (counts.length - 1) / (2 * samples) : sum;
}

/** How often each joint symbol occurs. */
function symbolCounts(columns: Columns): Int32Array {
  const symbols = jointSymbols(columns);
  const counts = new Int32Array(symbols.reduce((most, symbol) => Math.max(most, symbol), 0) + 1);
  for (const symbol of symbols) counts[symbol]! += 1;
  return counts;
}

/** [samples] number of the joint value of all columns, in order of first occurrence. */
function jointSymbols(columns: Columns): Int32Array {
  let symbols = new Int32Array(columns[0]!.length);
  for (const column of columns) {
    const numbers = new Map<number, Map<number, number>>();
    let next = 0;
    symbols = symbols.map((symbol, i) => {
      let row = numbers.get(symbol);
      if (!row) numbers.set(symbol, (row = new Map<number, number>()));
      const known = row.get(column[i]!);
      if (known !== undefined) return known;
      row.set(column[i]!, next);
      return next++;
    });
  }
  return symbols;
}

/** A random order in which each sample takes the place of one with the same z. */
function permutedWithin(z: Columns, stream: Stream): Int32Array {
  const groups = new Map<number, number[]>();
  jointSymbols(z).forEach((symbol, i) => {
    const members = groups.get(symbol);
    if (members) members.push(i);
    else groups.set(symbol, [i]);
  });
  const order = new Int32Array(z[0]!.length);
  for (const members of groups.values()) {
    permutation(stream, members.length).forEach((from, to) => {
      order[members[to]!] = members[from]!;
    });
  }
  return order;
}
