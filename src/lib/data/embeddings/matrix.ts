import { requireInteger } from "../../arguments";

/** Vectors row by row. */
export interface EmbeddingMatrix {
  readonly rows: number;
  readonly width: number;
  /** `[rows, width]` */
  readonly values: Float32Array;
}

/**
 * A matrix over values that are checked to fill it and to be finite.
 *
 * @param firstRow number of the first row among all items, for messages; default 0
 * @throws RangeError that names row and column of the first value that is NaN or infinite
 */
export function embeddingMatrix(values: Float32Array, width: number, firstRow = 0): EmbeddingMatrix {
  requireInteger("width", width, { min: 1 });
  if (values.length % width !== 0) {
    throw new RangeError(`embeddings: expected whole rows of width ${width}, got ${values.length} numbers`);
  }
  let bad = 0;
  while (bad < values.length && Number.isFinite(values[bad])) bad++;
  if (bad < values.length) {
    const row = firstRow + Math.floor(bad / width);
    throw new RangeError(
      `embeddings: expected finite numbers, got ${values[bad]} in row ${row}, column ${bad % width} (counted from 0)`,
    );
  }
  return { rows: values.length / width, width, values };
}
