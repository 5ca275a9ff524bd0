import type { Interval } from "./bootstrap";
import type { PairedDifference } from "./metrics";
import { requireInteger } from "../arguments";

/** A mean over seeded runs with its interval, as a claim of level `statistical` takes it. */
export interface Evidence {
  readonly measured: number;
  readonly interval: readonly [low: number, high: number];
  /** Confidence of the interval, between 0 and 1. */
  readonly confidence: number;
  readonly runs: number;
  /** Shown beside it, never judged. */
  readonly parts?: Readonly<Record<string, number>>;
}

/** Several of them, as a claim whose row has a test for each part takes it. */
export interface EvidenceOfParts {
  readonly measured: Readonly<Record<string, number>>;
  readonly intervals: Readonly<Record<string, readonly [low: number, high: number]>>;
  readonly confidence: number;
  readonly runs: number;
}

/**
 * A mean with its interval as evidence.
 *
 * @param runs number of seeded runs behind it
 * @param scale factor into the row's unit, e.g. 100 for percentage points; default 1
 */
export function evidence({ estimate, low, high, level }: Interval, runs: number, scale = 1): Evidence {
  requireInteger("runs", runs, { min: 1 });
  const ends = [scale * low, scale * high] as const;
  const interval = [Math.min(...ends), Math.max(...ends)] as const;
  return { measured: scale * estimate, interval, confidence: level, runs };
}

/** A paired difference as evidence, with Hedges' g and the p-value beside it; `scale` as in {@link evidence}. */
export function pairedEvidence({ difference, interval, effectSize, p, pairs }: PairedDifference, scale = 1): Evidence {
  const own = evidence({ ...interval, estimate: difference }, pairs, scale);
  return { ...own, parts: { hedges_g: Math.sign(scale) * effectSize.hedges, p } };
}

/**
 * Evidence of several parts as one; it claims no more confidence and no more runs than the weakest of them has.
 *
 * @throws RangeError for no parts
 */
export function evidenceOfParts(parts: Readonly<Record<string, Evidence>>): EvidenceOfParts {
  const all = Object.entries(parts);
  if (all.length === 0) throw new RangeError("parts: expected at least one, got none");
  return {
    measured: Object.fromEntries(all.map(([name, { measured }]) => [name, measured])),
    intervals: Object.fromEntries(all.map(([name, { interval }]) => [name, interval])),
    confidence: Math.min(...all.map(([, { confidence }]) => confidence)),
    runs: Math.min(...all.map(([, { runs }]) => runs)),
  };
}
