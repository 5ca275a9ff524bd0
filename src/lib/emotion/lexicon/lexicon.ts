import { requireFinite, requireInteger } from "../../arguments";

/** Which forms speak for which class, and how strongly. */
export interface Lexicon {
  readonly classes: number;
  /** [classes] log-odds of a text to carry the class, before a word is read. */
  readonly priors: readonly number[];
  /** Log-odds ratio of a form for each class [classes], nats; 0 where the data don't show one. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

/** The forms of a text, and its classes. */
export interface LexiconText {
  readonly forms: readonly string[];
  readonly labels: readonly number[];
}

/** How a lexicon is measured. */
export interface LexiconOptions {
  /** Forms kept for each class at most, those with the largest z. Default 60. */
  readonly perClass?: number;
  /** Least z-score of a form that is kept. Default 3. */
  readonly leastZ?: number;
  /** Weight of the prior, in occurrences: how many a rare form is mixed with. Default 500. */
  readonly prior?: number;
}

/**
 * Measures a lexicon on labelled texts: log-odds ratios of each form between the texts of a class and all others, shrunk
 * towards no difference by an informative Dirichlet prior, kept where they exceed their own standard error by `leastZ`.
 * Nothing is authored: what the lexicon says is what the readers of those texts said.
 *
 * @throws RangeError for no texts, a class that no text or every text carries, or a label outside of the classes
 * @see 001-S16. Monroe, Colaresi and Quinn 2008, "Fightin' Words", equations 15 to 22
 */
export function measureLexicon(texts: readonly LexiconText[], classes: number, options: LexiconOptions = {}): Lexicon {
  const { perClass = 60, leastZ = 3, prior = 500 } = options;
  requireInteger("texts.length", texts.length, { min: 1 });
  requireInteger("perClass", perClass, { min: 1 });
  requireFinite("leastZ", leastZ, { min: 0 });
  requireFinite("prior", prior, { min: Number.MIN_VALUE });
  const counts = countForms(texts, classes);
  const weights = new Map<string, number[]>();
  for (let label = 0; label < classes; label++) {
    const kept = oddsOf(counts, label, prior)
      .filter(({ z }) => z >= leastZ)
      .sort((a, b) => b.z - a.z || (a.form < b.form ? -1 : 1));
    for (const { form, odds } of kept.slice(0, perClass)) {
      const row = weights.get(form) ?? new Array<number>(classes).fill(0);
      row[label] = odds;
      weights.set(form, row);
    }
  }
  return { classes, priors: counts.texts.map((count) => Math.log(count / (texts.length - count))), weights };
}

interface Counts {
  /** [classes] texts of each class. */
  readonly texts: readonly number[];
  /** Texts of each class with the form, and of all texts, last. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
  /** Sums of `forms`. */
  readonly totals: readonly number[];
}

function countForms(texts: readonly LexiconText[], classes: number): Counts {
  const forms = new Map<string, number[]>();
  const totals = new Array<number>(classes + 1).fill(0);
  const ofClass = new Array<number>(classes).fill(0);
  for (const text of texts) {
    for (const label of text.labels) {
      requireInteger("labels", label, { min: 0, max: classes - 1 });
      ofClass[label]! += 1;
    }
    for (const form of new Set(text.forms)) {
      const row = forms.get(form) ?? new Array<number>(classes + 1).fill(0);
      for (const column of [...text.labels, classes]) {
        row[column]! += 1;
        totals[column]! += 1;
      }
      forms.set(form, row);
    }
  }
  ofClass.forEach((count, label) => {
    requireInteger(`texts of class ${label}`, count, { min: 1, max: texts.length - 1 });
  });
  return { texts: ofClass, forms, totals };
}

function oddsOf({ forms, totals }: Counts, label: number, prior: number): { form: string; odds: number; z: number }[] {
  const all = totals.at(-1)!;
  const [inside, outside] = [totals[label]!, all - totals[label]!];
  return [...forms].map(([form, row]) => {
    const share = (prior * row.at(-1)!) / all;
    const [own, other] = [row[label]! + share, row.at(-1)! - row[label]! + share];
    const odds = Math.log(own / (inside + prior - own)) - Math.log(other / (outside + prior - other));
    return { form, odds, z: odds / Math.sqrt(1 / own + 1 / other) };
  });
}
