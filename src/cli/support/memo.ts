import { existsSync, readFileSync } from "node:fs";
import { jsonText, writeAtomic } from "./atomic";
import { sha256 } from "./hash";

/**
 * Remembers in a file what was computed from a text, by the text's sha256. It spares a run with nothing to do from
 * loading the compiler. Only what was asked for since opening is kept, so that the file does not grow.
 */
export class Memo<T> {
  readonly #file: string;
  readonly #known: Readonly<Record<string, T>>;
  readonly #used: Record<string, T> = {};

  /** Opens the memo; a file that can't be parsed counts as empty, for everything in it can be computed again. */
  constructor(file: string) {
    this.#file = file;
    this.#known = readRecord(file) as Record<string, T>;
  }

  /** The value for a text, computed at most once. */
  get(text: string, compute: (text: string) => T): T {
    const key = sha256(text);
    return (this.#used[key] ??= this.#known[key] ?? compute(text));
  }

  /** Writes the memo if it holds anything new. */
  save(): void {
    const isNews = Object.keys(this.#used).some((key) => !(key in this.#known));
    if (isNews) writeAtomic(this.#file, jsonText(this.#used));
  }
}

/** The object in a JSON file; an empty one where there is none or where it can't be read. */
export function readRecord(file: string): object {
  if (!existsSync(file)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
