/** A sparse matrix in compressed rows: row i holds `values[j]` in column `indices[j]` for offsets[i] <= j < offsets[i + 1]. */
export interface CsrMatrix {
  readonly rows: number;
  readonly columns: number;
  /** [rows + 1], from 0 to the number of entries. */
  readonly offsets: Int32Array;
  /** [entries], ascending in each row. */
  readonly indices: Int32Array;
  /** [entries] */
  readonly values: Float64Array;
}

/**
 * Builds a matrix from entries row by row.
 *
 * @param rows for each row its columns and values
 * @param columns how many there are
 * @throws RangeError for a column outside of 0 ... columns - 1, or one that comes twice in a row
 */
export function csrOf(
  rows: readonly (readonly (readonly [column: number, value: number])[])[],
  columns: number,
): CsrMatrix {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i]! + row.length));
  const indices = new Int32Array(offsets[rows.length]!);
  const values = new Float64Array(indices.length);
  rows.forEach((row, i) => {
    row
      .toSorted(([a], [b]) => a - b)
      .forEach(([column, value], j) => {
        const at = offsets[i]! + j;
        requireColumn(i, column, j > 0 ? indices[at - 1]! : -1, columns);
        indices[at] = column;
        values[at] = value;
      });
  });
  return { rows: rows.length, columns, offsets, indices, values };
}

function requireColumn(row: number, column: number, before: number, columns: number): void {
  if (Number.isInteger(column) && column > before && column < columns) return;
  throw new RangeError(
    `rows[${row}]: expected different columns in 0 ... ${columns - 1}, got ${column}${column === before ? " twice" : ""}`,
  );
}

/** The matrix as numbers, [rows, columns] row-major: for small ones, to look at. */
export function csrToDense({ rows, columns, offsets, indices, values }: CsrMatrix): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = offsets[i]!; j < offsets[i + 1]!; j++) out[i * columns + indices[j]!] = values[j]!;
  }
  return out;
}
