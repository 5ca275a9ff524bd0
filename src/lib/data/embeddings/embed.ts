import { requireFinite, requireInteger } from "../../arguments";
import { stream } from "../../random";
import { normalizeText, words } from "../text";
import { finish } from "../text/hash";
import { eachFeature, type FeatureWeights } from "./features";

/** How texts become vectors. */
export interface EmbedOptions {
  /** Coordinates of a vector; default 768. */
  readonly width?: number;
  /** Chooses the hash functions; default 0, a seed like any other. */
  readonly seed?: number;
  /**
   * Coordinates that one feature is spread over; default 1, plain feature hashing. More make it a sparse random projection
   * of all features (Kane and Nelson 2014): slower, with less noise from collisions.
   */
  readonly spread?: number;
  /** Default: a word 1, a pair of words .5, the character n-grams of a word together 1. */
  readonly weights?: Partial<FeatureWeights>;
}

const defaultWeights: FeatureWeights = { word: 1, pair: 0.5, characters: 1 };

/**
 * Deterministic embeddings without a download (001-D3): words, pairs of words and character 3-5-grams (of Korean also as
 * letters), each hashed to a coordinate and a sign (Weinberger and others 2009), added up, and scaled to length 1. Inner
 * products are then, but for noise of about width^-1/2, cosines of the underlying n-gram counts.
 *
 * @param texts Korean or English, normalised here (Korean's rules leave English as it is); case and Unicode forms don't matter
 * @returns vectors row by row, `[texts, width]`; a text without words is all zeros
 * @throws RangeError for a width or spread below 1, a spread above the width, or negative weights
 */
export function embedTexts(texts: readonly string[], options: EmbedOptions = {}): Float32Array {
  const { width = 768, seed = 0, spread = 1 } = options;
  requireInteger("width", width, { min: 1 });
  requireInteger("spread", spread, { min: 1, max: width });
  const weights = { ...defaultWeights, ...options.weights };
  for (const [name, weight] of Object.entries(weights)) requireFinite(`weights.${name}`, weight, { min: 0 });

  const salt = stream(seed).split("embeddings").word();
  const out = new Float32Array(texts.length * width);
  texts.forEach((text, i) => {
    const row = out.subarray(i * width, (i + 1) * width);
    eachFeature(words(normalizeText(text, "ko")), salt, weights, (hash, weight) => {
      add(row, hash, weight, spread);
    });
    normalise(row);
  });
  return out;
}

/** Adds a feature, with a sign of its own, to each of its coordinates. */
function add(row: Float32Array, hash: number, weight: number, spread: number): void {
  for (let i = 0; i < spread; i++) {
    const bits = finish(hash + Math.imul(i, 0x9e3779b9));
    const at = (bits >>> 1) % row.length;
    row[at] = row[at]! + (bits & 1 ? weight : -weight);
  }
}

/** Scales to length 1, in place; zeros stay. */
function normalise(row: Float32Array): void {
  let squares = 0;
  for (let i = 0; i < row.length; i++) squares += row[i]! * row[i]!;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < row.length; i++) row[i] = row[i]! * scale;
}
