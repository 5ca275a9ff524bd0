import { requireInteger } from "../../arguments";
import { permutation, type Stream } from "../../random";
import { mean, standardDeviation } from "../../statistics";
import { column, type Draws } from "../exact";
import { requireAlike } from "./distances";

/** Two samples pooled for a classifier that is to tell them apart. */
export interface ClassifierData {
  readonly rows: number;
  readonly columns: number;
  /** [rows, columns], scaled by the first sample's means and deviations. */
  readonly features: Float64Array;
  /** 0 for the first sample, 1 for the second. */
  readonly labels: Int32Array;
  /** The fold of each row. */
  readonly folds: Int32Array;
}

/** Pools two samples, scales them and deals them into folds. */
export function classifierData(a: Draws, b: Draws, folds: number, stream: Stream): ClassifierData {
  requireAlike(a, b);
  const rows = a.count + b.count;
  requireInteger("folds", folds, { min: 2, max: Math.min(a.count, b.count) });
  const columns = a.dimension;
  const scales = Array.from({ length: columns }, (_, k) => {
    const values = column(a, k);
    return { centre: mean(values), deviation: standardDeviation(values) || 1 };
  });
  const features = Float64Array.from([...a.values, ...b.values], (value, i) => {
    const { centre, deviation } = scales[i % columns]!;
    return (value - centre) / deviation;
  });
  const dealt = new Int32Array(rows);
  permutation(stream, rows).forEach((row, place) => {
    dealt[row] = place % folds;
  });
  return {
    rows,
    columns,
    features,
    labels: Int32Array.from({ length: rows }, (_, i) => Number(i >= a.count)),
    folds: dealt,
  };
}
