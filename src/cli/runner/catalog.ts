import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { nearest } from "../../lib/nearest";

/** A notebook's place, before it is read. */
export interface Entry {
  /** File name without its ending: "17-surd-pid-ksg". */
  readonly name: string;
  readonly file: string;
  /** The number that the name starts with: "17". */
  readonly number: string;
}

/** All `NN-*.ipynb` of a folder, by number. Throws where two share a number, for a number must name one notebook. */
export function listNotebooks(folder: string): readonly Entry[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder)
    .filter((file) => /^\d{2}-.*\.ipynb$/.test(file))
    .sort()
    .map((file) => ({ name: path.basename(file, ".ipynb"), file: path.join(folder, file), number: file.slice(0, 2) }));
  entries.forEach((entry, i) => {
    const before = entries[i - 1];
    if (before?.number !== entry.number) return;
    throw new Error(`Two notebooks have the number ${entry.number}: ${before.name} and ${entry.name}. Rename one.`);
  });
  return entries;
}

/**
 * The notebooks that any of the patterns name: a number ("17", "7"), a name, a file, or a glob over names ("1*", "*-ksg").
 * No pattern names all. Throws where a pattern names none, and offers the nearest name.
 */
export function selectNotebooks(entries: readonly Entry[], patterns: readonly string[]): readonly Entry[] {
  if (patterns.length === 0) return entries;
  const chosen = new Set(patterns.flatMap((pattern) => matches(entries, pattern)));
  return entries.filter((entry) => chosen.has(entry));
}

function matches(entries: readonly Entry[], pattern: string): readonly Entry[] {
  const wanted = path.basename(pattern, ".ipynb");
  const number = /^\d{1,2}$/.test(wanted) ? wanted.padStart(2, "0") : undefined;
  const test = globExpression(wanted);
  const found = entries.filter((entry) => (number ? entry.number === number : test.test(entry.name)));
  if (found.length === 0) throw new Error(unknownName(entries, pattern, wanted));
  return found;
}

function unknownName(entries: readonly Entry[], pattern: string, wanted: string): string {
  if (entries.length === 0) return `No notebook is called "${pattern}": the folder of notebooks is empty.`;
  const names = entries.map(({ name }) => name);
  const near = nearest(wanted, names) ?? names.find((name) => name.includes(wanted));
  return `No notebook is called "${pattern}". ${near ? `Did you mean ${near}?` : "See them all with --list."}`;
}

/** A glob as an expression: `*` any run of characters, `?` any one, `[..]` a set. */
function globExpression(glob: string): RegExp {
  const escaped = glob.replaceAll(/[.+^${}()|\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`);
}
