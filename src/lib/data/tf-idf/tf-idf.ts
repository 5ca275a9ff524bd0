import { requireInteger } from "../../arguments";
import type { CsrMatrix } from "./csr";
import { textFeatures, type FeatureRanges } from "./features";

/** What counts as a feature, and how it is weighted. */
export interface TfIdfOptions extends FeatureRanges {
  /** Fewest texts that a feature must stand in. Default 2. */
  readonly minDocuments?: number;
  /** Whether n occurrences count 1 + ln n instead of n. Default true. */
  readonly sublinear?: boolean;
}

/** A vocabulary with weights, learned from texts. */
export interface TfIdf {
  /** [columns] the feature of each column, in order of UTF-16 codes. */
  readonly features: readonly string[];
  /** [columns] ln((1 + texts) / (1 + texts with the feature)) + 1 */
  readonly idf: Float64Array;
  /** Texts as rows of unit length (zero where no feature is known), [texts, columns]. */
  readonly transform: (texts: readonly string[]) => CsrMatrix;
}

const defaultRanges: FeatureRanges = { words: { min: 1, max: 2 } };

/**
 * Learns term frequency - inverse document frequency weights; the features of new texts that no learned text had count for
 * nothing. Without `words` and `characters` the features are single words and pairs of neighbours.
 *
 * @param texts best normalised (`normalizeText`)
 * @throws RangeError for minDocuments below 1, bad ranges, or no texts
 * @see Salton, Buckley 1988; equals scikit-learn's TfidfVectorizer (smooth_idf, norm "l2")
 */
export function fitTfIdf(texts: readonly string[], options: TfIdfOptions = {}): TfIdf {
  const { minDocuments = 2, sublinear = true } = options;
  requireInteger("minDocuments", minDocuments, { min: 1 });
  requireInteger("texts.length", texts.length, { min: 1 });
  const ranges = options.words || options.characters ? options : defaultRanges;
  const kept = [...documentFrequencies(texts, ranges)].filter(([, count]) => count >= minDocuments);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const columnOf = new Map(kept.map(([feature], column) => [feature, column]));
  const idf = Float64Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1);
  const transform = (some: readonly string[]): CsrMatrix => weighted(some, ranges, columnOf, idf, sublinear);
  return { features: kept.map(([feature]) => feature), idf, transform };
}

function documentFrequencies(texts: readonly string[], ranges: FeatureRanges): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const feature of new Set(textFeatures(text, ranges))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return counts;
}

function weighted(
  texts: readonly string[],
  ranges: FeatureRanges,
  columnOf: ReadonlyMap<string, number>,
  idf: Float64Array,
  sublinear: boolean,
): CsrMatrix {
  const offsets = new Int32Array(texts.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  texts.forEach((text, row) => {
    const counts = columnCounts(textFeatures(text, ranges), columnOf);
    const weights = counts.map(([column, count]) => (sublinear ? 1 + Math.log(count) : count) * idf[column]!);
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    counts.forEach(([column], j) => {
      indices.push(column);
      values.push(weights[j]! / length);
    });
    offsets[row + 1] = indices.length;
  });
  return {
    rows: texts.length,
    columns: idf.length,
    offsets,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

/** How often each known feature occurs, by column. */
function columnCounts(features: readonly string[], columnOf: ReadonlyMap<string, number>): [number, number][] {
  const counts = new Map<number, number>();
  for (const feature of features) {
    const column = columnOf.get(feature);
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}
