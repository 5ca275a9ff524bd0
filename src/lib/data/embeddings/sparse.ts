import type { CsrMatrix } from "../tf-idf";
import type { EmbeddingMatrix } from "./matrix";

/** Vectors as a sparse matrix `[rows, width]`: of a short text hashed to width 768 most coordinates are zero. */
export function sparseMatrix({ values, rows, width }: EmbeddingMatrix): CsrMatrix {
  let entries = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) entries++;
  const offsets = new Int32Array(rows + 1);
  const indices = new Int32Array(entries);
  const nonzero = new Float64Array(entries);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column]!;
      if (value === 0) continue;
      indices[at] = column;
      nonzero[at++] = value;
    }
    offsets[row + 1] = at;
  }
  return { rows, columns: width, offsets, indices, values: nonzero };
}
