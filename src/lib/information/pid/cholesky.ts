/** A pivot below this share of its diagonal entry is taken for rounding of zero. */
const RELATIVE_PIVOT = 1e-14;

/**
 * Solves A x = b for a symmetric positive semidefinite A. Where A is singular and b lies in its range, the components
 * that A leaves free are 0.
 *
 * @param a [n, n] row by row; overwritten
 * @param b [n]; overwritten with the solution, which is also returned
 */
export function solvePositive(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  factorise(a, n);
  for (let i = 0; i < n; i++) {
    const pivot = a[i * n + i]!;
    for (let j = 0; j < i; j++) b[i]! -= a[i * n + j]! * b[j]!;
    b[i] = pivot === 0 ? 0 : b[i]! / pivot;
  }
  for (let i = n - 1; i >= 0; i--) {
    const pivot = a[i * n + i]!;
    for (let j = i + 1; j < n; j++) b[i]! -= a[j * n + i]! * b[j]!;
    b[i] = pivot === 0 ? 0 : b[i]! / pivot;
  }
  return b;
}

/** Cholesky factor in the lower triangle; a column whose pivot is rounding becomes 0. */
function factorise(a: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    const diagonal = a[j * n + j]!;
    let pivot = diagonal;
    for (let k = 0; k < j; k++) pivot -= a[j * n + k]! ** 2;
    const kept = pivot > RELATIVE_PIVOT * diagonal;
    const root = kept ? Math.sqrt(pivot) : 0;
    a[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      a[i * n + j] = kept ? sum / root : 0;
    }
  }
}
