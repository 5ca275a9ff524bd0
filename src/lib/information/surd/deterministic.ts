import { code, type Coded } from "./bins";
import { occupied, pack } from "./cells";
import type { SurdBinOptions } from "./problem";
import { namedSignals, requireAligned, type Signals } from "./signals";
import { entropyBits } from "./specific";

/** Below this, an entropy is rounding error, bits. */
const ZERO = 1e-9;

/** Whether a variable is settled by the others at the same time. */
export interface Determination {
  readonly variable: string;
  /** Entropy H(X_i), bits. */
  readonly entropy: number;
  /** H(X_i | others), bits. */
  readonly conditionalEntropy: number;
  /** Share of the entropy that the others settle; 1 for a constant. */
  readonly determined: number;
  /** Whether H(X_i | others) is 0: removing the variable loses nothing. */
  readonly deterministic: boolean;
  /** Samples a joint state of the others. Near 1 every variable looks deterministic, and the answer means nothing. */
  readonly samplesPerCell: number;
}

/**
 * 003's fourth item, "deterministic": which variables are settled by the others, H(X_i | others) = 0 in bins. It is no term of
 * the decomposition and stands outside its sum.
 *
 * @throws RangeError for NaN, unequal lengths, fewer than two samples or variables, or more bins than samples
 * @see X-C13, 003-S20
 */
export function deterministicVariables(signals: Signals, options: SurdBinOptions = {}): Determination[] {
  const variables = namedSignals(signals, options.bins);
  const samples = requireAligned(variables);
  if (variables.length < 2) throw new RangeError("signals: expected at least two variables, got 1");
  const coded = variables.map(({ name, values, bins }) => code(name, values, bins, options.binning));
  const all = jointEntropy(coded);
  return variables.map(({ name }, i) => {
    const others = jointEntropy(coded.filter((_, other) => other !== i));
    const { bits: entropy } = jointEntropy([coded[i]!]);
    const conditionalEntropy = Math.max(0, all.bits - others.bits);
    return {
      variable: name,
      entropy,
      conditionalEntropy,
      determined: entropy > 0 ? 1 - conditionalEntropy / entropy : 1,
      deterministic: conditionalEntropy < ZERO,
      samplesPerCell: samples / others.cells,
    };
  });
}

/** Entropy of some variables together, bits, and the number of their joint states that occur. */
function jointEntropy(columns: readonly Coded[]): { bits: number; cells: number } {
  const rows = columns[0]!.codes.length;
  const { of, count } = occupied(pack(columns, rows));
  const counts = new Float64Array(count);
  for (let i = 0; i < rows; i++) counts[of[i]!]!++;
  return { bits: entropyBits(counts.map((n) => n / rows)), cells: count };
}
