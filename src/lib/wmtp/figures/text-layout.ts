import { requireInteger } from "../../arguments";

/** A token where it stands on the page. */
export interface PlacedToken {
  /** Place in the text, from 0. */
  readonly token: number;
  readonly row: number;
  readonly column: number;
  /** What is drawn: the token, "⏎" for the end of a line, nothing for a space. */
  readonly glyph: string;
}

/**
 * Sets tokens of a character or few each in lines of cells: a token that ends a line begins a new one, and so does a full line.
 *
 * @param tokens as text
 * @param columns cells of a line, at least 1
 */
export function layoutText(tokens: readonly string[], columns: number): PlacedToken[] {
  requireInteger("columns", columns, { min: 1 });
  let [row, column] = [0, 0];
  return tokens.map((text, token) => {
    if (column === columns) [row, column] = [row + 1, 0];
    const ends = text.includes("\n");
    const placed = { token, row, column, glyph: ends ? "⏎" : text.trim() };
    [row, column] = ends ? [row + 1, 0] : [row, column + 1];
    return placed;
  });
}
