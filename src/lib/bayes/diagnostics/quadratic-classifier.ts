import { fitSoftmax, predictProbabilities } from "../../training/linear/logistic";
import type { ClassifierData } from "./classifier-data";

/** A matrix of rows for the linear models of training. */
type Rows = Parameters<typeof fitSoftmax>[0];

/**
 * Share of held-out rows that logistic regression on all coordinates and their products puts into the right sample, fold by fold.
 * It finds every difference of means and covariances, fast; not others.
 */
export function quadraticAccuracies(data: ClassifierData, folds: number): Float64Array {
  const all = Array.from({ length: data.rows }, (_, i) => i);
  return Float64Array.from({ length: folds }, (_, fold) => {
    const [train, test] = [true, false].map((kept) => all.filter((i) => (data.folds[i] !== fold) === kept));
    const labels = (rows: readonly number[]): number[] => rows.map((i) => data.labels[i]!);
    const model = fitSoftmax(quadratic(data, train!), labels(train!), 2, { tolerance: 1e-4, steps: 60 });
    const probabilities = predictProbabilities(model, quadratic(data, test!));
    const right = labels(test!).filter((label, i) => Number(probabilities[2 * i + 1]! > 0.5) === label).length;
    return right / test!.length;
  });
}

/** Coordinates and their products, with themselves too. */
function quadratic({ columns, features }: ClassifierData, rows: readonly number[]): Rows {
  const width = columns + (columns * (columns + 1)) / 2;
  const values = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    const x = features.subarray(row * columns, (row + 1) * columns);
    let at = i * width;
    for (let k = 0; k < columns; k++) values[at++] = x[k]!;
    for (let k = 0; k < columns; k++) for (let l = 0; l <= k; l++) values[at++] = x[k]! * x[l]!;
  });
  return {
    rows: rows.length,
    columns: width,
    offsets: Int32Array.from({ length: rows.length + 1 }, (_, i) => i * width),
    indices: Int32Array.from(values, (_, i) => i % width),
    values,
  };
}
