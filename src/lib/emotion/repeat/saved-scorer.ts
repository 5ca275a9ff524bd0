import * as tf from "@tensorflow/tfjs";
import type { Lexicon } from "../lexicon/lexicon";
import type { EmotionScorer, LanguageParts } from "../score/scorer";

interface SavedLexicon {
  readonly classes: number;
  readonly priors: readonly number[];
  readonly weights: readonly (readonly [string, readonly number[]])[];
}

interface SavedParts {
  readonly keywords: SavedLexicon;
  readonly patterns: SavedLexicon;
  readonly concepts?: SavedLexicon;
  readonly prototypes: readonly number[];
  readonly network: readonly { readonly name: string; readonly shape: number[]; readonly values: readonly number[] }[];
}

/** A scorer as JSON, exact to the bit: JSON's decimal numbers name each double and each float32. */
export function saveScorer(scorer: EmotionScorer): string {
  const saved = Object.entries(scorer).map(([language, parts]) => [language, savedParts(parts)]);
  return JSON.stringify(Object.fromEntries(saved));
}

/**
 * A scorer from `saveScorer`'s JSON.
 *
 * @returns a scorer whose networks the caller disposes
 */
export function loadScorer(json: string): EmotionScorer {
  const saved = JSON.parse(json) as Readonly<Record<string, SavedParts>>;
  return Object.fromEntries(Object.entries(saved).map(([language, parts]) => [language, loadedParts(parts)]));
}

function savedParts({ keywords, patterns, concepts, prototypes, network }: LanguageParts): SavedParts {
  return {
    keywords: savedLexicon(keywords),
    patterns: savedLexicon(patterns),
    ...(concepts && { concepts: savedLexicon(concepts) }),
    prototypes: Array.from(prototypes),
    network: [...network].map(([name, variable]) => ({
      name,
      shape: variable.shape,
      values: Array.from(variable.dataSync()),
    })),
  };
}

function loadedParts({ keywords, patterns, concepts, prototypes, network }: SavedParts): LanguageParts {
  return {
    keywords: loadedLexicon(keywords),
    patterns: loadedLexicon(patterns),
    ...(concepts && { concepts: loadedLexicon(concepts) }),
    prototypes: Float64Array.from(prototypes),
    network: new Map(
      network.map(({ name, shape, values }) => [name, tf.tidy(() => tf.variable(tf.tensor([...values], shape)))]),
    ),
  };
}

function savedLexicon({ classes, priors, weights }: Lexicon): SavedLexicon {
  return { classes, priors, weights: [...weights] };
}

function loadedLexicon({ classes, priors, weights }: SavedLexicon): Lexicon {
  return { classes, priors, weights: new Map(weights) };
}
