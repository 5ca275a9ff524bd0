import type { Lexicon } from "./lexicon";

/** The strongest forms of each class, to read what a lexicon says. */
export interface LexiconRow {
  readonly name: string;
  /** Forms kept for the class. */
  readonly kept: number;
  /** The strongest of them, "thanks (3.1), ...". */
  readonly strongest: string;
}

/** One row a class. @param names [classes] */
export function lexiconTable(lexicon: Lexicon, names: readonly string[], strongest = 8): LexiconRow[] {
  return names.map((name, label) => {
    const own = [...lexicon.weights].filter(([, row]) => row[label]! > 0);
    own.sort(([a, x], [b, y]) => y[label]! - x[label]! || (a < b ? -1 : 1));
    const said = own.slice(0, strongest).map(([form, row]) => `${form} (${row[label]!.toFixed(1)})`);
    return { name, kept: own.length, strongest: said.join(", ") };
  });
}
