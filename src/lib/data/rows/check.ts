/**
 * A text that holds more than white space.
 *
 * @throws Error "where: expected a text, got an empty one"
 */
export function requireText(where: string, text: string | undefined): string {
  if (text === undefined || text.trim() === "") throw new Error(`${where}: expected a text, got an empty one`);
  return text;
}

/**
 * A label read from a cell.
 *
 * @param classes labels are 0 ... classes - 1
 * @throws Error "where: expected a label in 0 ... 27, got "28""
 */
export function requireLabel(where: string, cell: string | undefined, classes: number): number {
  const label = /^\d+$/.test(cell ?? "") ? Number(cell) : NaN;
  if (label < classes) return label;
  throw new Error(`${where}: expected a label in 0 ... ${classes - 1}, got "${cell ?? ""}"`);
}

/** Different labels, separated by commas; at least one. Errors as in `requireLabel`. */
export function requireLabels(where: string, cell: string | undefined, classes: number): number[] {
  const labels = (cell ?? "").split(",").map((part) => requireLabel(where, part, classes));
  if (new Set(labels).size !== labels.length)
    throw new Error(`${where}: expected each label once, got "${cell ?? ""}"`);
  return labels;
}
