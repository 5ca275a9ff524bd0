import type { LabelledText } from "../../data";

/**
 * The mean vector of the texts of each class, scaled to length 1: what a class looks like to the embedding.
 *
 * @param vectors [texts, width] row-major
 * @returns [classes, width] row-major; zeros for a class without texts
 */
export function prototypes(
  vectors: Float32Array,
  texts: readonly Pick<LabelledText, "labels">[],
  classes: number,
): Float64Array {
  const width = vectors.length / texts.length;
  const out = new Float64Array(classes * width);
  texts.forEach(({ labels }, row) => {
    for (const label of labels) {
      for (let i = 0; i < width; i++) out[label * width + i]! += vectors[row * width + i]! / labels.length;
    }
  });
  for (let label = 0; label < classes; label++) {
    const own = out.subarray(label * width, (label + 1) * width);
    const length = Math.hypot(...own);
    if (length > 0) own.forEach((value, i) => (own[i] = value / length));
  }
  return out;
}

/**
 * Semantic distance (001-S16): 1 - cosine between a vector of length 1 and each class' prototype.
 *
 * @param vector [width]
 * @param centres [classes, width] as `prototypes` gives them
 * @returns [classes] in [0, 2]; ones for a vector of zeros
 */
export function semanticDistance(vector: ArrayLike<number>, centres: Float64Array): number[] {
  const width = vector.length;
  return Array.from({ length: centres.length / width }, (_, label) => {
    let inner = 0;
    for (let i = 0; i < width; i++) inner += vector[i]! * centres[label * width + i]!;
    return 1 - inner;
  });
}
