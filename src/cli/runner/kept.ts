import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseManifest } from "../../lib/data";
import { parseResults } from "../../lib/notebook/results/results-schema";
import { count } from "../support/words";
import { remedyFor } from "./missing-data";
import type { Stamp } from "./stamp";

/** A notebook that ran without data that the results in place were made with: these stay. */
export interface Kept {
  readonly name: string;
  /** The data files that it looked for in vain, "set/file". */
  readonly lacks: readonly string[];
  /** The folder that holds what it found without them. */
  readonly place: string;
}

/** The data files that results in place were made with and that a run did not find: it must not replace them. */
export function lackedFiles(run: Stamp["data"], inPlace: Stamp["data"]): readonly string[] {
  return Object.keys(run).filter((file) => !isHash(run[file]!) && isHash(inPlace[file] ?? ""));
}

/** Each data file as the run behind the results in a folder found it; none where no results lie there. */
export function dataOfResults(figures: string): Stamp["data"] {
  const file = path.join(figures, "results.json");
  return existsSync(file) ? parseResults(readFileSync(file, "utf8"), file).provenance.data : {};
}

/** What a person must know of results that were kept: what was missing, the command that fetches it, where the outcome is. */
export function keptLines(root: string, kept: readonly Kept[]): readonly string[] {
  if (kept.length === 0) return [];
  const head = `${count(kept.length, "notebook")} ran without data of the committed results, which therefore stay:`;
  const manifest = parseManifest(readFileSync(path.join(root, "data", "datasets.yaml"), "utf8"));
  const remedy = (set: string): readonly string[] =>
    manifest.filter(({ name }) => name === set).map((entry) => `    ${remedyFor(entry)}`);
  return [head, ...kept.flatMap((one) => [...keptText(one), ...setsOf(one).flatMap(remedy)])];
}

function keptText({ name, lacks, place }: Kept): readonly string[] {
  const more = lacks.length > 3 ? `, and ${count(lacks.length - 3, "more file")}` : "";
  return [`  ${name} lacked ${lacks.slice(0, 3).join(", ")}${more}; what it found without: ${place}`];
}

function setsOf({ lacks }: Kept): readonly string[] {
  return [...new Set(lacks.map((file) => file.split("/")[0]!))];
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
