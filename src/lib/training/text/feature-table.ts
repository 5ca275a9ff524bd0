import { requireInteger } from "../../arguments";
import type { CsrMatrix } from "../../data";
import { normals, uniforms, type Stream } from "../../random";

/** Shape of a table of features. */
export interface FeatureTableOptions {
  /** Number of features, V. */
  readonly features: number;
  /** Numbers of a feature's embedding, D, which a network reads. */
  readonly width: number;
  /** Labels, C: each feature also votes for each of them directly. */
  readonly labels: number;
}

/** Some rows of a sparse matrix, as the table reads them. */
export interface FeatureBatch {
  readonly matrix: CsrMatrix;
  /** [B] */
  readonly rows: Int32Array;
  /** What each feature of these rows counts in the embedding, end to end; its votes count as in the matrix. */
  readonly kept: Float64Array;
}

/** How far a table moves. */
export interface TableRates {
  /** Rate of the embeddings, and of the votes, for the gradient of one item. */
  readonly embedding: number;
  readonly votes: number;
  /** Share that a vote loses a step and unit of its rate: an L2 penalty. */
  readonly decay: number;
}

/**
 * A vector for each feature of a text: D numbers of an embedding, then C votes, one a label. A text is the weighted sum of its features.
 *
 * Plain arrays instead of a tensor, since a step touches a few thousand of some 60,000 rows. Plain gradient descent instead of AdamW:
 * a rare feature then moves little, where Adam would scale its few gradients up and learn them by heart.
 *
 * @see Joulin et al. 2017 (fastText) for the sum; Cheng et al. 2016 (wide & deep) for the votes beside it
 */
export class FeatureTable {
  /** D + C. */
  readonly columns: number;
  readonly #width: number;
  /** [V, D + C] */
  readonly #rows: Float32Array;
  /** Step at which a feature last moved. */
  readonly #moved: Int32Array;
  #steps = 0;

  /** Embeddings start normal with variance 1 / D, votes at 0. */
  constructor({ features, width, labels }: FeatureTableOptions, stream: Stream) {
    requireInteger("features", features, { min: 1 });
    requireInteger("width", width, { min: 1 });
    requireInteger("labels", labels, { min: 1 });
    this.columns = width + labels;
    this.#width = width;
    this.#rows = new Float32Array(features * this.columns);
    this.#moved = new Int32Array(features);
    normals(stream, features * width).forEach((draw, i) => {
      this.#rows[Math.floor(i / width) * this.columns + (i % width)] = draw / Math.sqrt(width);
    });
  }

  /** Sums of a batch, [B, D + C] row-major. */
  sums(batch: FeatureBatch): Float32Array {
    const sums = new Float32Array(batch.rows.length * this.columns);
    forEachFeature(batch, (item, feature, value, kept) => {
      const [from, to] = [feature * this.columns, item * this.columns];
      for (let d = 0; kept !== 0 && d < this.#width; d++) sums[to + d]! += kept * this.#rows[from + d]!;
      for (let d = this.#width; d < this.columns; d++) sums[to + d]! += value * this.#rows[from + d]!;
    });
    return sums;
  }

  /**
   * One step down the gradient.
   *
   * @param gradient of each item's loss by its sums, [B, D + C]
   */
  learn(batch: FeatureBatch, gradient: ArrayLike<number>, { embedding, votes, decay }: TableRates): void {
    this.#steps++;
    forEachFeature(batch, (item, feature, value, kept) => {
      const [to, from] = [feature * this.columns, item * this.columns];
      const shrink = this.#shrink(feature, votes * decay);
      for (let d = 0; kept !== 0 && d < this.#width; d++) this.#rows[to + d]! -= embedding * kept * gradient[from + d]!;
      for (let d = this.#width; d < this.columns; d++) {
        this.#rows[to + d] = shrink * this.#rows[to + d]! - votes * value * gradient[from + d]!;
      }
    });
  }

  /** What the penalty leaves of a feature's votes since it last moved; 1 from its second occurrence in a step on. */
  #shrink(feature: number, decay: number): number {
    const missed = this.#steps - this.#moved[feature]!;
    this.#moved[feature] = this.#steps;
    return Math.exp(-decay * missed);
  }
}

/**
 * Rows of a matrix for a feature table.
 *
 * @param rate share of features that the embedding does not see, in [0, 1); the others count more, so that the mean stays. Default 0
 * @param stream draws which; needed with a rate
 * @throws TypeError for a rate without a stream
 */
export function featureBatch(matrix: CsrMatrix, rows: Int32Array, rate = 0, stream?: Stream): FeatureBatch {
  const kept = Float64Array.from(
    Array.from(rows, (row) => [...matrix.values.subarray(matrix.offsets[row], matrix.offsets[row + 1])]).flat(),
  );
  if (rate === 0) return { matrix, rows, kept };
  if (stream === undefined) throw new TypeError("featureBatch: expected a stream to drop features, got none");
  const draws = uniforms(stream, kept.length);
  return { matrix, rows, kept: kept.map((value, i) => (draws[i]! < rate ? 0 : value / (1 - rate))) };
}

/** Visits the features of a batch, item by item. */
function forEachFeature(
  { matrix, rows, kept }: FeatureBatch,
  visit: (item: number, feature: number, value: number, kept: number) => void,
): void {
  let at = 0;
  for (let item = 0; item < rows.length; item++) {
    const row = rows[item]!;
    for (let j = matrix.offsets[row]!; j < matrix.offsets[row + 1]!; j++) {
      visit(item, matrix.indices[j]!, matrix.values[j]!, kept[at++]!);
    }
  }
}
