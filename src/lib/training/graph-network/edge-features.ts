import { inverse, Matrix } from "ml-matrix";
import { requireSample, type Sample } from "../../causal";
import { standardised } from "./causal-datasets";

/** Numbers that describe a candidate edge. */
export const edgeFeatureCount = 6;

/**
 * What the network sees of each candidate edge i -> j: correlation and its size, partial correlation given all other variables
 * and its size, the smallest size of a correlation given at most one other variable, and an asymmetry that is 0 where both are
 * Gaussian, r (E[x_i tanh x_j] - E[tanh x_i x_j]).
 *
 * @param sample at least 3 rows, columns that vary
 * @returns [V, V, 6], row-major [from, to, feature]; zeros in the diagonal
 * @see Hyvärinen, Smith, Pairwise likelihood ratios for estimation of non-Gaussian structural equation models, JMLR 14, 2013
 */
export function edgeFeatures(sample: Sample): Float32Array {
  requireSample("sample", sample, 3);
  const { columns } = standardised(sample);
  const variables = columns.length;
  const correlation = crossMoments(columns, columns);
  const partial = partialCorrelation(correlation);
  const bent = crossMoments(
    columns,
    columns.map((column) => column.map(Math.tanh)),
  );
  const features = new Float32Array(variables * variables * edgeFeatureCount);
  for (let i = 0; i < variables; i++) {
    for (let j = 0; j < variables; j++) {
      if (i === j) continue;
      const r = correlation.get(i, j);
      const p = partial.get(i, j);
      const asymmetry = r * (bent.get(i, j) - bent.get(j, i));
      const own = [r, Math.abs(r), p, Math.abs(p), smallestGivenOne(correlation, i, j), 10 * asymmetry];
      features.set(own, (i * variables + j) * edgeFeatureCount);
    }
  }
  return features;
}

/** E[a_i b_j] of columns, by sums over rows. */
function crossMoments(a: readonly Float64Array[], b: readonly Float64Array[]): Matrix {
  const rows = a[0]!.length;
  const moments = Matrix.zeros(a.length, b.length);
  a.forEach((one, i) => {
    b.forEach((other, j) => {
      moments.set(i, j, one.reduce((sum, value, row) => sum + value * other[row]!, 0) / (rows - 1));
    });
  });
  return moments;
}

/** By the singular values of the correlations, so that columns which settle each other are no failure. */
function partialCorrelation(correlation: Matrix): Matrix {
  const precision = inverse(correlation, true);
  const partial = Matrix.zeros(precision.rows, precision.columns);
  for (let i = 0; i < precision.rows; i++) {
    for (let j = 0; j < precision.columns; j++) {
      partial.set(i, j, -precision.get(i, j) / Math.sqrt(precision.get(i, i) * precision.get(j, j)));
    }
  }
  return partial;
}

function smallestGivenOne(correlation: Matrix, i: number, j: number): number {
  let smallest = Math.abs(correlation.get(i, j));
  for (let k = 0; k < correlation.rows; k++) {
    if (k === i || k === j) continue;
    const [ij, ik, jk] = [correlation.get(i, j), correlation.get(i, k), correlation.get(j, k)];
    const spread = Math.sqrt((1 - ik * ik) * (1 - jk * jk));
    if (spread > 1e-9) smallest = Math.min(smallest, Math.abs((ij - ik * jk) / spread));
  }
  return smallest;
}
