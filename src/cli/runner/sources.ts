import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type typescript from "typescript";
import { sha256 } from "../support/hash";
import type { Memo } from "../support/memo";

const load = createRequire(__filename);

/** A source file: its hash, and the module names that it imports, statically or dynamically, for types or for values. */
export interface Source {
  readonly sha256: string;
  readonly imports: readonly string[];
}

/** Reads what texts and source files import: each file once a run, each text once ever. */
export class Sources {
  readonly #memo: Memo<readonly string[]>;
  readonly #files = new Map<string, Source>();

  /** `memo` remembers imports from run to run. */
  constructor(memo: Memo<readonly string[]>) {
    this.#memo = memo;
  }

  /** The module names that a text, such as a cell, imports. */
  importsOf(text: string): readonly string[] {
    return this.#memo.get(text, readImports);
  }

  /** A source file. */
  file(file: string): Source {
    const known = this.#files.get(file);
    if (known) return known;
    const text = readFileSync(file, "utf8");
    const source = { sha256: sha256(text), imports: this.importsOf(text) };
    this.#files.set(file, source);
    return source;
  }
}

function readImports(text: string): readonly string[] {
  // The compiler takes a quarter of a second to load; with nothing to do the memo answers instead.
  const ts = load("typescript") as typeof typescript;
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}
