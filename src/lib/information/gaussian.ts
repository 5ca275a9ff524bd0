import { requireFinite, requireInteger } from "../arguments";
import { normals, type Stream } from "../random";
import { transitions, type TransferLags } from "./ksg/transfer-entropy";
import { isConstant, prepare, type Variable } from "./ksg/variables";
import type { Columns } from "./ksg/formulas";

/**
 * Mutual information of two Gaussian variables, -½ ln(1 - ρ²), nats; infinite at ρ = ±1.
 *
 * @param correlation ρ in [-1, 1]
 */
export function gaussianMutualInformation(correlation: number): number {
  requireFinite("correlation", correlation, { min: -1, max: 1 });
  return correlation === 0 ? 0 : -0.5 * Math.log1p(-correlation * correlation);
}

/**
 * Mutual information I(x; y) or I(x; y | z) under the assumption that all variables are jointly Gaussian, from the sample
 * covariance: ½ ln(|Σxz| |Σyz| / |Σz| |Σxyz|).
 *
 * Constants, and columns of a variable that are a linear function of its others or of z, tell nothing and are left out.
 *
 * @param x [samples] or [dimension][samples]
 * @param y as x
 * @param z as x; leave out for none
 * @returns nats; 0 if x or y is constant or a linear function of z, infinite if one is a function of the other
 */
export function gaussianInformation(x: Variable, y: Variable, z?: Variable): number {
  const [allX = [], allY = [], allZ = []] = prepare("gaussianInformation", { x, y, ...(z && { z }) }, 1, {});
  const inZ = beyond([], allZ);
  const [inX, inY] = [beyond(inZ, allX), beyond(inZ, allY)];
  const log = (columns: Columns): number => logDeterminant(columns);
  return (log([...inX, ...inZ]) + log([...inY, ...inZ]) - log([...inX, ...inY, ...inZ]) - log(inZ)) / 2;
}

/**
 * Transfer entropy x → y under the assumption of a linear Gaussian process: half the logarithm of the ratio of residual
 * variances without and with the source (Granger causality). Lags as for `transferEntropy`.
 *
 * @returns nats
 * @see Barnett, Barrett, Seth 2009, "Granger causality and transfer entropy are equivalent for Gaussian variables"
 */
export function gaussianTransferEntropy(x: ArrayLike<number>, y: ArrayLike<number>, lags: TransferLags = {}): number {
  const { source, future, past } = transitions(x, y, lags);
  return gaussianInformation(source, future, past);
}

/** Two correlated standard Gaussian variables whose mutual information is known. */
export interface GaussianDraw {
  /** ρ */
  readonly correlation: number;
  /** [samples] */
  readonly x: Float64Array;
  /** [samples] */
  readonly y: Float64Array;
}

/**
 * Draws pairs with unit variance and correlation ρ.
 *
 * @param stream source of chance
 * @param samples number of pairs, at least 1
 * @param correlation ρ in [-1, 1]
 * @see 003-E11
 */
export function correlatedGaussians(stream: Stream, samples: number, correlation: number): GaussianDraw {
  requireInteger("samples", samples, { min: 1 });
  requireFinite("correlation", correlation, { min: -1, max: 1 });
  const x = normals(stream.split("x"), samples);
  const rest = Math.sqrt(1 - correlation * correlation);
  const y = normals(stream.split("y"), samples).map((own, i) => correlation * x[i]! + rest * own);
  return { correlation, x, y };
}

/** The columns that hold something of their own, neither constant nor linear functions of those before them. */
function beyond(before: Columns, columns: Columns): Columns {
  const own: Float64Array[] = [];
  for (const column of columns) {
    if (!isConstant([column]) && logDeterminant([...before, ...own, column]) > -Infinity) own.push(column);
  }
  return own;
}

/** Share of a column's variance below which what others leave of it is rounding. */
const rounding = 1e-14;

/** ln |Σ| of the sample covariance by Cholesky's factors; 0 for no columns, -Infinity if singular up to rounding. */
function logDeterminant(columns: Columns): number {
  const matrix = covariance(columns);
  const variances = matrix.map((row, i) => row[i]!);
  let log = 0;
  for (let j = 0; j < matrix.length; j++) {
    const pivot = matrix[j]![j]!;
    if (pivot <= rounding * variances[j]!) return -Infinity;
    log += Math.log(pivot);
    for (let i = j + 1; i < matrix.length; i++) {
      const factor = matrix[i]![j]! / pivot;
      for (let c = j; c < matrix.length; c++) matrix[i]![c]! -= factor * matrix[j]![c]!;
    }
  }
  return log;
}

function covariance(columns: Columns): number[][] {
  const centred = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return column.map((value) => value - mean);
  });
  return centred.map((a) => centred.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (a.length - 1)));
}
