import { requireFinite } from "../../arguments";

/** Items that a model learns from, as tables. */
export interface RiskTable {
  /** [N, inputs] row-major. */
  readonly features: Float32Array;
  /** [N], on the scale of training: the largest size is 1. */
  readonly utility: Float32Array;
  /** [N], likewise. */
  readonly risk: Float32Array;
}

/** An item as the tables need it. */
export interface TableItem {
  readonly features: readonly number[];
  readonly utility: number;
  readonly risk: number;
}

/** What utility and risk are divided by. */
export interface RiskScales {
  readonly utility: number;
  readonly risk: number;
}

/** The largest sizes among training items: both targets then lie in [-1, 1]. */
export function scalesOf(items: readonly TableItem[]): RiskScales {
  const largest = (key: "utility" | "risk"): number => Math.max(...items.map((item) => Math.abs(item[key])));
  return { utility: largest("utility"), risk: largest("risk") };
}

/**
 * Items as tables on given scales; held-out items take the training items' scales.
 *
 * @throws RangeError for a scale that is not positive
 */
export function riskTable(items: readonly TableItem[], scales: RiskScales): RiskTable {
  requireFinite("scales.utility", scales.utility, { min: Number.MIN_VALUE });
  requireFinite("scales.risk", scales.risk, { min: Number.MIN_VALUE });
  return {
    features: Float32Array.from(items.flatMap(({ features }) => [...features])),
    utility: Float32Array.from(items, ({ utility }) => utility / scales.utility),
    risk: Float32Array.from(items, ({ risk }) => risk / scales.risk),
  };
}
