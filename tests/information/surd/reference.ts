import type { Signals } from "../../../src/lib/information/surd/signals";
import { surd, type SurdOptions } from "../../../src/lib/information/surd/surd";
import type { SurdResult } from "../../../src/lib/information/surd/types";
import { referenceJson, referenceRows } from "../../support/reference";

/** Amounts of the original by its keys: "12" for agents 1 and 2. */
export type Amounts = Readonly<Record<string, number>>;

/** One target of a case, as the reference files hold it. */
export interface ExpectedTarget {
  readonly H_target_bits: number;
  readonly leak: number;
  readonly R: Amounts;
  readonly S: Amounts;
  readonly MI: Amounts;
  readonly normaliser_bits: number;
  readonly norm: Amounts;
  readonly canonical_R?: Amounts;
  readonly canonical_S?: Amounts;
  readonly terms_that_depend_on_tie_order?: Amounts;
}

/** One file of signals with its settings. */
export interface ExpectedCase {
  readonly file: string;
  readonly kind: "lag" | "multilag" | "contemp";
  readonly lag: number;
  readonly bins: number;
  readonly max_order: number | null;
  readonly targets: Readonly<Record<string, ExpectedTarget>>;
}

/** Redundant and unique, then synergistic amounts by the original's keys, zeros left out. */
export function amounts(result: SurdResult): { R: Amounts; S: Amounts } {
  const pick = (synergistic: boolean): Amounts =>
    Object.fromEntries(
      result.atoms
        .filter((atom) => (atom.kind === "synergistic") === synergistic)
        .map((atom) => [atom.agents.join(""), atom.bits]),
    );
  return { R: pick(false), S: pick(true) };
}

/** Largest difference over the keys of both. */
export function largestDifference(actual: Amounts, expected: Amounts): number {
  const keys = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
  return keys.reduce((worst, key) => Math.max(worst, Math.abs((actual[key] ?? 0) - (expected[key] ?? 0))), 0);
}

/** All cases of a reference file. */
export function expectedCases(): [string, ExpectedCase][] {
  return Object.entries(referenceJson("surd/expected.json") as Record<string, ExpectedCase>);
}

/** Our results for a case, one a target. Multi-lag references drop the first sample. */
export function ours(reference: ExpectedCase): SurdResult[] {
  const rows = referenceRows(`surd/${reference.file}`);
  const lags = Array.from({ length: reference.lag }, (_, i) => i + 1);
  const options: SurdOptions = { bins: reference.bins, ...(reference.max_order && { maxOrder: reference.max_order }) };
  if (reference.kind === "lag") return surd(rows, { ...options, lag: reference.lag });
  const later: Signals = rows.map((row) => row.subarray(1));
  return surd(later, { ...options, lag: lags, contemporaneous: reference.kind === "contemp" });
}

/** Turbulence signals, [variable][time]. */
export function energyCascade(): Float64Array[] {
  return referenceRows("surd/energy_cascade.npy");
}
