import type { Signals } from "./signals";
import { surd, type SurdOptions } from "./surd";
import type { SurdResult } from "./types";

/** Decompositions at one lag. */
export interface SurdAtLag {
  /** Samples from agents to target. */
  readonly lag: number;
  /** One result a target. */
  readonly results: readonly SurdResult[];
}

/**
 * SURD over lags: how leak and terms change with the time between agents and target. The lag of least leak is where the past
 * says most; the original picks its lags for the energy cascade by the peak of the cross terms.
 *
 * @param lags each looked at alone, in samples
 * @throws RangeError as `surd` does
 * @see 003-S20
 */
export function surdLagScan(
  signals: Signals,
  lags: readonly number[],
  options: Omit<SurdOptions, "lag"> = {},
): SurdAtLag[] {
  return lags.map((lag) => ({ lag, results: surd(signals, { ...options, lag }) }));
}

/** The lag at which a target's leak is smallest; the first of equals. */
export function leastLeakLag(scan: readonly SurdAtLag[], target: string): number {
  const rows = scan.map(({ lag, results }) => ({ lag, leak: results.find((one) => one.target === target)?.leak }));
  const known = rows.filter((row): row is { lag: number; leak: number } => row.leak !== undefined);
  if (known.length === 0) throw new RangeError(`target: expected one of the scanned targets, got ${target}`);
  return known.reduce((best, row) => (row.leak < best.leak ? row : best)).lag;
}
