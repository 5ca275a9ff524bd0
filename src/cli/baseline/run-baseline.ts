import path from "node:path";
import { caseNamed } from "../../lib/data";
import { baselineCases, baselineChanges, baselineOf } from "../../lib/decision";
import type { Difference } from "../../lib/statistics";
import { baselineFile, readBaseline, writeBaseline } from "./baseline-file";

/** A change as a line: where, before, after. */
export function changeLine({ path: where, actual, expected }: Difference): string {
  return `  ${where}: ${say(expected)} -> ${say(actual)}`;
}

/**
 * Compares the numbers of the two cases with the committed ones, and with `update` writes them.
 *
 * @returns 0 where nothing changed or the file was updated, 1 for changes
 */
export function runBaseline(update: boolean, write: (text: string) => void, file: string = baselineFile): number {
  const current = baselineOf(baselineCases.map(caseNamed));
  const changes = baselineChanges(current, readBaseline(file));
  const cases = baselineCases.join(", ");
  if (changes.length === 0) {
    write(`The baseline of ${cases} is unchanged, to the bit.\n`);
    return 0;
  }
  write(`${changes.length} changes against the baseline of ${cases}:\n${changes.map(changeLine).join("\n")}\n`);
  if (!update) {
    write("If they are meant, run `npm run baseline -- --update` and commit the file with its reason.\n");
    return 1;
  }
  writeBaseline(current, file);
  write(`Written to ${path.relative(process.cwd(), file)}.\n`);
  return 0;
}

function say(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "number" ? String(value) : "numbers";
}
