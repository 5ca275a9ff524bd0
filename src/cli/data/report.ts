import type { DataFileEntry, DatasetEntry } from "../../lib/data";
import { count } from "../support/words";
import type { Outcome } from "./fetch-file";

/** A file with what became of it. */
export interface Fetched {
  readonly set: DatasetEntry;
  readonly file: DataFileEntry;
  readonly outcome: Outcome;
}

/** "1.4 MB", in powers of ten. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** One line a data set: name, size, licence, title. */
export function listing(manifest: readonly DatasetEntry[]): string[] {
  const width = Math.max(...manifest.map((set) => set.name.length));
  return manifest.map((set) => {
    const bytes = set.files.reduce((sum, file) => sum + file.bytes, 0);
    return `${set.name.padEnd(width)}  ${size(bytes).padStart(8)}  ${set.title}  [${set.licence}]`;
  });
}

/** How many files are there, and each one that is not, with its reason. */
export function summary(fetched: readonly Fetched[]): string[] {
  const of = (state: Outcome["state"]): number => fetched.filter(({ outcome }) => outcome.state === state).length;
  const head =
    `${count(of("there") + of("fetched"), "file")} ready (${of("fetched")} fetched now), ` +
    `${of("offline only")} only from an offline folder, ${of("failed")} failed`;
  const faults = fetched.flatMap(({ set, file, outcome }) =>
    "reason" in outcome ? [`  ${set.name}/${file.file}: ${outcome.reason}`] : [],
  );
  return [head, ...faults];
}
