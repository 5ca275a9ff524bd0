import type { CsrMatrix } from "../../data";

/** a - b, row by row, of two matrices of one shape. */
export function rowDifferences(a: CsrMatrix, b: CsrMatrix): CsrMatrix {
  const offsets = new Int32Array(a.rows + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < a.rows; row++) {
    let [i, j] = [a.offsets[row]!, b.offsets[row]!];
    const [endA, endB] = [a.offsets[row + 1]!, b.offsets[row + 1]!];
    while (i < endA || j < endB) {
      const [left, right] = [i < endA ? a.indices[i]! : Infinity, j < endB ? b.indices[j]! : Infinity];
      const column = Math.min(left, right);
      const value = (left === column ? a.values[i++]! : 0) - (right === column ? b.values[j++]! : 0);
      if (value === 0) continue;
      indices.push(column);
      values.push(value);
    }
    offsets[row + 1] = indices.length;
  }
  const { rows, columns } = a;
  return { rows, columns, offsets, indices: Int32Array.from(indices), values: Float64Array.from(values) };
}

/** The rows of a, then those of b. */
export function stackedRows(a: CsrMatrix, b: CsrMatrix): CsrMatrix {
  const later = b.offsets.subarray(1).map((at) => at + a.values.length);
  return {
    rows: a.rows + b.rows,
    columns: a.columns,
    offsets: Int32Array.from([...a.offsets, ...later]),
    indices: Int32Array.from([...a.indices, ...b.indices]),
    values: Float64Array.from([...a.values, ...b.values]),
  };
}

/** The score w x of each row. */
export function linearScores({ rows, offsets, indices, values }: CsrMatrix, weights: Float64Array): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let j = offsets[row]!; j < offsets[row + 1]!; j++) sum += weights[indices[j]!]! * values[j]!;
    return sum;
  });
}
