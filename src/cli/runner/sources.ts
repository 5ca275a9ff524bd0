import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type typescript from "typescript";
import type { Memo } from "../support/memo";
import { sha256 } from "../support/hash";

const load = createRequire(__filename);

/** What the plan needs to know of a TypeScript text. */
export interface Facts {
  /** Module names that it imports, statically or dynamically, for types or for values. */
  readonly imports: readonly string[];
  /** Names of data sets that stand in it as texts. */
  readonly data: readonly string[];
}

/** A source file with its hash. */
export interface Source extends Facts {
  readonly sha256: string;
}

/** Reads facts of texts and source files: each file once a run, each text once ever. */
export class Sources {
  readonly #memo: Memo<Facts>;
  readonly #names: readonly string[];
  readonly #files = new Map<string, Source>();

  /** `names` are the data sets of the manifest. */
  constructor(memo: Memo<Facts>, names: readonly string[]) {
    this.#memo = memo;
    this.#names = names;
  }

  /** The facts of a text, such as a cell. */
  text(text: string): Facts {
    // Another list of names gives other facts, so it is part of what the memo looks at.
    return this.#memo.get(`${this.#names.join(" ")}\n${text}`, () => ({
      imports: importsOf(text),
      data: this.#names.filter((name) => isQuoted(name, text)),
    }));
  }

  /** A source file. */
  file(file: string): Source {
    const known = this.#files.get(file);
    if (known) return known;
    const text = readFileSync(file, "utf8");
    const source = { sha256: sha256(text), ...this.text(text) };
    this.#files.set(file, source);
    return source;
  }
}

function importsOf(text: string): readonly string[] {
  // The compiler takes a quarter of a second to load; with nothing to do the memo answers instead.
  const ts = load("typescript") as typeof typescript;
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function isQuoted(name: string, text: string): boolean {
  return ['"', "'", "`"].some((quote) => text.includes(quote + name + quote));
}
