import { requireInteger } from "../../arguments";
import {
  dimensionNames,
  fitTfIdf,
  namedDimensions,
  normalizeText,
  type CsrMatrix,
  type DimensionName,
  type UtilitarianPair,
} from "../../data";
import { mean } from "../../statistics";
import { fitOneVsRest, predictProbabilities } from "../../training";
import { dimensionNamed } from "../registry";
import { namedIn } from "./lexicon";
import { fitPairwise } from "./pairwise";
import { linearScores, stackedRows } from "./sparse-rows";

/** What a text becomes, one entry a text. */
export interface TextValues {
  /** Pleasantness: above 0 the text's effect is good, below it is a harm. */
  readonly valence: Float64Array;
  /** Values in [0, 1]. */
  readonly values: Readonly<Record<DimensionName, Float64Array>>;
  /** The same with the sign that each enters a utility with. */
  readonly signed: Readonly<Record<DimensionName, Float64Array>>;
}

/** What was learned, and what it makes of the texts that it was learned from. */
export interface ValueModel {
  readonly better: TextValues;
  readonly worse: TextValues;
  /** Values of other texts. */
  readonly apply: (texts: readonly string[]) => TextValues;
}

/**
 * Learns from pairs how a text becomes thirteen values, by linear models on TF-IDF of words and pairs of words.
 *
 * - Valence v: a score that puts the better text of a pair above the worse one, centred on the mean of all texts. It decides
 *   whether a text's effect is good or a harm; intensity is tanh |v / 2|. By itself it is the linear floor.
 * - Each other dimension: the probability, by logistic regression, that the text says much of it, learned from hand-written
 *   cues (`loadCues`).
 *
 * No human has rated these dimensions on these texts: the values are a stated rule, not a measurement.
 *
 * @throws RangeError for no pairs
 * @see 000-E17
 */
export function fitValueModel(pairs: readonly UtilitarianPair[]): ValueModel {
  requireInteger("pairs.length", pairs.length, { min: 1 });
  const sides = [pairs.map(({ better }) => better), pairs.map(({ worse }) => worse)].map(normalised);
  const tfIdf = fitTfIdf(sides.flat());
  const [better, worse] = [tfIdf.transform(sides[0]!), tfIdf.transform(sides[1]!)];
  const weights = fitPairwise(better, worse, { c: 4, steps: 40 });
  const both = stackedRows(better, worse);
  const centre = mean(linearScores(both, weights));
  const labels = Uint8Array.from(sides.flat().flatMap((text) => namedIn(text)));
  const naming = fitOneVsRest(both, labels, namedDimensions.length, { c: 10, steps: 20 });
  const valuesOf = (features: CsrMatrix): TextValues => {
    const valence = linearScores(features, weights).map((score) => score - centre);
    return withSigns(valence, predictProbabilities(naming, features));
  };
  const apply = (texts: readonly string[]): TextValues => valuesOf(tfIdf.transform(normalised(texts)));
  return { better: valuesOf(better), worse: valuesOf(worse), apply };
}

function normalised(texts: readonly string[]): string[] {
  return texts.map((text) => normalizeText(text, "en"));
}

/** Values and signs from valence `[texts]` and the probabilities of the named dimensions `[texts, 12]`. */
function withSigns(valence: Float64Array, chances: Float64Array): TextValues {
  const columns = namedDimensions.map((_, k) => valence.map((_v, row) => chances[row * namedDimensions.length + k]!));
  const byName = Object.fromEntries(namedDimensions.map((name, k) => [name, columns[k]!]));
  const values = { intensity: valence.map((v) => Math.abs(Math.tanh(v / 2))), ...byName } as TextValues["values"];
  const signed = Object.fromEntries(
    dimensionNames.map((name) => [name, values[name].map((value, row) => signOf(name, valence[row]!) * value)]),
  ) as TextValues["values"];
  return { valence, values, signed };
}

function signOf(name: DimensionName, valence: number): 1 | -1 {
  const { polarity } = dimensionNamed(name);
  if (polarity === "effect") return valence >= 0 ? 1 : -1;
  return polarity === "good" ? 1 : -1;
}
