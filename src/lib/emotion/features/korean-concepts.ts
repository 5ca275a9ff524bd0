import { ekmanNames, koteNames, type LabelledText } from "../../data";
import { measureLexicon, type Lexicon } from "../lexicon/lexicon";
import { terms, type Term } from "../lexicon/terms";

/** A Korean emotion concept, the KOTE label that stands for it here, and what it does to a score. */
export interface KoreanConcept {
  readonly name: "han" | "jeong" | "chemyeon";
  readonly korean: string;
  /** The label whose readers' judgements measure the concept. Ours: no corpus labels the concepts themselves. */
  readonly label: (typeof koteNames)[number];
  /** Which emotion it strengthens. */
  readonly emotion: (typeof ekmanNames)[number];
  /** By how much where the concept is active; the values of the original's code. */
  readonly factor: number;
}

/** The three concepts of 003-S10; notebook 12 asks how well a text shows them. */
export const koreanConcepts: readonly KoreanConcept[] = [
  { name: "han", korean: "한", label: "서러움", emotion: "sadness", factor: 1.3 },
  { name: "jeong", korean: "정", label: "아껴주는", emotion: "joy", factor: 1.15 },
  { name: "chemyeon", korean: "체면", label: "부끄러움", emotion: "sadness", factor: 1.1 },
];

/** Above this a concept is active. */
const active = 0.5;

/** Measures which words speak for each concept, on texts of KOTE with their 44 labels. */
export function measureConcepts(texts: readonly LabelledText[]): Lexicon {
  const labelled = texts.map(({ text, labels }) => ({
    forms: terms(text, "ko").map(({ form }) => form),
    labels: koreanConcepts.flatMap(({ label }, k) => (labels.includes(koteNames.indexOf(label)) ? [k] : [])),
  }));
  return measureLexicon(labelled, koreanConcepts.length);
}

/** Probability of each concept in a text, by naive Bayes over the concept's words: [concepts] in (0, 1). */
export function conceptScores(found: readonly Term[], lexicon: Lexicon): number[] {
  const forms = new Set(found.map(({ form }) => form));
  return lexicon.priors.map((prior, k) => {
    let margin = prior;
    for (const form of forms) margin += lexicon.weights.get(form)?.[k] ?? 0;
    return 1 / (1 + Math.exp(-margin));
  });
}

/** What each emotion is multiplied by: 1, times the factor of each active concept that strengthens it. [7] */
export function conceptFactors(scores: readonly number[]): number[] {
  const factors = ekmanNames.map(() => 1);
  koreanConcepts.forEach(({ emotion, factor }, k) => {
    if ((scores[k] ?? 0) > active) factors[ekmanNames.indexOf(emotion)]! *= factor;
  });
  return factors;
}
