import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { jsonText, writeAtomic } from "../support/atomic";
import { filesBelow } from "../support/files";
import { fingerprint, isUnchanged, type Fingerprint } from "../support/hash";

/** What a complete run stood on: everything that, when it changes, asks for another run. By name, sha256 or plain text. */
export type Inputs = Readonly<Record<string, string>>;

/** The record of a complete run. It is private to this checkout: a fresh clone has none, and runs everything. */
export interface Stamp {
  readonly inputs: Inputs;
  /** State of each data file that the run looked for, by "set/file": its sha256, or "missing". */
  readonly data: Readonly<Record<string, string>>;
  /** The result files as they lie in place, by path relative to the stamp. */
  readonly outputs: Readonly<Record<string, Fingerprint>>;
  /** Of the whole run. */
  readonly seconds: number;
  /** Seconds of each code cell, for the next run's estimate. */
  readonly cells: readonly number[];
}

/** The stamp in a file, or undefined where there is none that can be read. */
export function readStamp(file: string): Stamp | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Stamp;
  } catch {
    return undefined;
  }
}

/** Records a run whose results lie in place: the notebook and all files of its figures folder. */
export function writeStamp(file: string, run: Omit<Stamp, "outputs">, notebook: string, figures: string): void {
  const outputs = [notebook, ...filesBelow(figures)].map((output): [string, Fingerprint] => [
    path.relative(path.dirname(file), output),
    fingerprint(output),
  ]);
  writeAtomic(file, jsonText({ ...run, outputs: Object.fromEntries(outputs) } satisfies Stamp));
}

/** The result files of a stamp that are gone or have other bytes now. */
export function changedOutputs(file: string, stamp: Stamp): readonly string[] {
  return Object.entries(stamp.outputs)
    .map(([name, known]) => ({ output: path.resolve(path.dirname(file), name), known }))
    .filter(({ output, known }) => !isUnchanged(output, known))
    .map(({ output }) => output);
}

/** The names of inputs that differ, or that only one side has. */
export function changedInputs(before: Inputs, now: Inputs): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).sort();
}
