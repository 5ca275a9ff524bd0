import { requireFinite, requireInteger } from "../../arguments";
import type { CsrMatrix } from "../../data";
import { normals, type Stream } from "../../random";

/** Labelled vectors. */
export interface LabelledRows {
  /** `[rows, width]` */
  readonly vectors: CsrMatrix;
  /** `[rows]`, 0 to classes - 1 */
  readonly labels: ArrayLike<number>;
  readonly classes: number;
}

/**
 * A linear softmax classifier that learns item by item (001-E21): plain stochastic gradient descent on the cross-entropy, on
 * typed arrays, so that equal input gives equal weights.
 */
export class SoftmaxLearner {
  /** `[width + 1, classes]`, the intercepts last. */
  readonly weights: Float64Array;
  readonly #width: number;
  readonly #classes: number;
  /** Probabilities of the item in hand. */
  readonly #probabilities: Float64Array;

  /** @param stream draws the initial weights, of standard deviation 0.01 */
  constructor(width: number, classes: number, stream: Stream) {
    requireInteger("width", width, { min: 1 });
    requireInteger("classes", classes, { min: 2 });
    this.#width = width;
    this.#classes = classes;
    this.#probabilities = new Float64Array(classes);
    this.weights = normals(stream, classes * (width + 1)).map((value) => 0.01 * value);
  }

  /**
   * Takes one step for each item of `order`.
   *
   * @throws RangeError for vectors of another width, or a label beyond the classes
   */
  learn(data: LabelledRows, order: ArrayLike<number>, rate: number): void {
    requireFinite("rate", rate, { min: 0 });
    this.#requireData(data);
    for (let at = 0; at < order.length; at++) this.#step(data, order[at]!, rate);
  }

  /** Share of the items whose most probable class is their label, 0 to 1. Throws as {@link learn}, and for no items. */
  accuracy(data: LabelledRows, items: ArrayLike<number>): number {
    requireInteger("items.length", items.length, { min: 1 });
    this.#requireData(data);
    let right = 0;
    for (let at = 0; at < items.length; at++) {
      this.#predict(data.vectors, items[at]!);
      const best = this.#probabilities.indexOf(Math.max(...this.#probabilities));
      if (best === data.labels[items[at]!]) right++;
    }
    return right / items.length;
  }

  #step({ vectors, labels }: LabelledRows, item: number, rate: number): void {
    this.#predict(vectors, item);
    const classes = this.#classes;
    const moves = this.#probabilities;
    for (let k = 0; k < classes; k++) moves[k] = rate * ((labels[item] === k ? 1 : 0) - moves[k]!);
    for (let j = vectors.offsets[item]!; j < vectors.offsets[item + 1]!; j++) {
      this.#add(vectors.indices[j]! * classes, vectors.values[j]!);
    }
    this.#add(this.#width * classes, 1);
  }

  /** Adds the moves, times a feature's value, to the feature's weights. */
  #add(start: number, value: number): void {
    for (let k = 0; k < this.#classes; k++) {
      this.weights[start + k] = this.weights[start + k]! + value * this.#probabilities[k]!;
    }
  }

  #predict({ offsets, indices, values }: CsrMatrix, item: number): void {
    const classes = this.#classes;
    const { weights } = this;
    const out = this.#probabilities;
    for (let k = 0; k < classes; k++) out[k] = weights[this.#width * classes + k]!;
    for (let j = offsets[item]!; j < offsets[item + 1]!; j++) {
      const start = indices[j]! * classes;
      for (let k = 0; k < classes; k++) out[k] = out[k]! + values[j]! * weights[start + k]!;
    }
    const top = Math.max(...out);
    let total = 0;
    for (let k = 0; k < classes; k++) total += out[k] = Math.exp(out[k]! - top);
    for (let k = 0; k < classes; k++) out[k] = out[k]! / total;
  }

  #requireData({ vectors, labels }: LabelledRows): void {
    if (vectors.columns !== this.#width) {
      throw new RangeError(`vectors: expected width ${this.#width}, got ${vectors.columns}`);
    }
    if (labels.length !== vectors.rows) throw new RangeError(`labels: expected ${vectors.rows}, got ${labels.length}`);
    for (let i = 0; i < labels.length; i++) {
      requireInteger(`labels[${i}]`, labels[i] ?? NaN, { min: 0, max: this.#classes - 1 });
    }
  }
}
