import { ekmanNames, embedTexts, type LabelledText, type Language } from "../../data";
import { disposeWeights, type Weights } from "../../model";
import { labelShares, pooledTexts } from "../corpus/pooled";
import { embeddingWidth } from "../features/context-embedding";
import { measureConcepts } from "../features/korean-concepts";
import { prototypes } from "../features/semantic-distance";
import { patternNames, syntaxPatterns } from "../features/syntax-patterns";
import { measureLexicon, type Lexicon, type LexiconOptions } from "../lexicon/lexicon";
import { terms } from "../lexicon/terms";
import { trainEmotionNetwork, type NetworkTraining } from "../network/emotion-network";

/** What a score of one language rests on: all of it measured or trained on labelled texts. */
export interface LanguageParts {
  readonly keywords: Lexicon;
  /** Log-odds of the syntax patterns, by their names. */
  readonly patterns: Lexicon;
  /** [7, 768] */
  readonly prototypes: Float64Array;
  readonly network: Weights;
  /** Korean only. */
  readonly concepts?: Lexicon;
}

/** The parts by language; a language without parts can't be scored. */
export type EmotionScorer = Readonly<Partial<Record<Language, LanguageParts>>>;

/** What a language is fitted on. */
export interface ScorerTexts {
  readonly language: Language;
  readonly source: "goemotions" | "kote";
  /** With the labels of the source. */
  readonly texts: readonly LabelledText[];
}

/** Texts of one language with their pooled labels and their vectors. */
export interface PreparedTexts extends ScorerTexts {
  /** Those whose labels belong to one of the seven groups, with the groups as labels. */
  readonly pooled: readonly LabelledText[];
  /** [pooled, 768] row-major */
  readonly vectors: Float32Array;
}

/** Pools the labels and computes the vectors, once for whatever is fitted on them. */
export function prepareTexts(from: ScorerTexts): PreparedTexts {
  const pooled = pooledTexts(from.texts, from.source);
  return { ...from, pooled, vectors: vectorsOf(pooled.map(({ text }) => text)) };
}

const classes = ekmanNames.length;

/**
 * Measures and trains everything that scores of one language rest on. Of KOTE's texts the Korean concepts are measured too.
 *
 * @throws RangeError where one of the seven emotions has no text
 * @see 001-S16
 */
export function fitScorer(
  prepared: PreparedTexts,
  training: NetworkTraining,
  lexicon: LexiconOptions = {},
): LanguageParts {
  const { language, source, texts, pooled, vectors } = prepared;
  const found = pooled.map(({ text, labels }) => ({ forms: terms(text, language).map(({ form }) => form), labels }));
  const shown = pooled.map(({ text, labels }) => {
    const present = syntaxPatterns(text);
    return { forms: patternNames.filter((_, i) => present[i] === 1), labels };
  });
  return {
    keywords: measureLexicon(found, classes, lexicon),
    patterns: measureLexicon(shown, classes, { leastZ: 2 }),
    prototypes: prototypes(vectors, pooled, classes),
    network: trainNetwork(prepared, training),
    ...(source === "kote" && { concepts: measureConcepts(texts) }),
  };
}

/** The same parts with a network trained from another stream: a member of an ensemble, or another seed of a comparison. */
export function retrained(parts: LanguageParts, prepared: PreparedTexts, training: NetworkTraining): LanguageParts {
  return { ...parts, network: trainNetwork(prepared, training) };
}

function trainNetwork({ pooled, vectors }: PreparedTexts, training: NetworkTraining): Weights {
  return trainEmotionNetwork(vectors, labelShares(pooled, classes), { inputs: embeddingWidth, classes }, training);
}

/** The vectors of texts without anything before them, row by row [texts, 768]. */
export function vectorsOf(texts: readonly string[]): Float32Array {
  return embedTexts(texts, { width: embeddingWidth });
}

/** Frees the networks. */
export function disposeScorer(scorer: EmotionScorer): void {
  for (const parts of Object.values(scorer)) disposeWeights(parts.network);
}
