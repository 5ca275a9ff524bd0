import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "../support/files";
import { sha256, sha256File } from "../support/hash";
import { sourceClosure } from "./closure";
import { engineIdentity } from "./engine-identity";
import { codeCells, type Notebook } from "./notebook";
import type { Project, Variant } from "./project";
import type { Sources } from "./sources";
import type { Inputs } from "./stamp";

/** What all notebooks stand on: lock files, the kernel, the engine. Computed once a run. */
export function sharedInputs(project: Project, env: NodeJS.ProcessEnv): Inputs {
  const kernel = filesBelow(project.kernel).filter((file) => !file.includes("__pycache__"));
  const locks = ["package-lock.json", "requirements.txt"].map((name) => path.join(project.root, name));
  const hashes = [...locks, ...kernel]
    .filter((file) => existsSync(file))
    .map((file): [string, string] => [relativeName(project.root, file), sha256File(file)]);
  return { ...Object.fromEntries(hashes), engine: engineIdentity(project.root, env) };
}

/** What the inputs of all notebooks of a run are taken from. */
export interface InputSources {
  readonly shared: Inputs;
  readonly sources: Sources;
}

/**
 * Everything that a notebook's results depend on, by name: its text and code, the profile and parameters, each source
 * file that it imports directly or not, the rows that it is judged by (`rows`, a digest), and what all notebooks share.
 * Data files, known only after a run, are kept beside it in the stamp.
 */
export function notebookInputs(
  root: string,
  notebook: Notebook,
  variant: Variant,
  rows: string,
  { shared, sources }: InputSources,
): Inputs {
  const cells = codeCells(notebook).map(({ source }) => source);
  const closure = sourceClosure(root, cells, sources);
  return {
    ...shared,
    ...closure,
    ...hashesOf(root, readBySources(closure)),
    ...hashesOf(root, readByCells(cells)),
    cells: sha256(JSON.stringify(notebook.cells.map(({ kind, source, id, tags }) => [kind, source, id, tags]))),
    profile: variant.profile,
    parameters: JSON.stringify(variant.set),
    "its rows in data/papers": rows,
  };
}

/** What a source file reads of the project as it runs: all that import it stand on these files too. */
const sourceReads: Readonly<Record<string, string>> = {
  "src/lib/data/cases/load-cases.ts": "data/cases",
  "src/lib/data/cues/load-cues.ts": "data/cues.yaml",
};

function readBySources(closure: Inputs): readonly string[] {
  return Object.keys(sourceReads)
    .filter((source) => source in closure)
    .map((source) => sourceReads[source]!);
}

/** What a call of the notebook API reads as a whole, beyond the notebook's own rows. */
const cellReads: Readonly<Record<string, string>> = { facts: "data/facts.yaml", ledger: "data/papers" };

function readByCells(cells: readonly string[]): readonly string[] {
  const names = Object.keys(cellReads).filter((name) => cells.some((cell) => new RegExp(`\\b${name}\\(`).test(cell)));
  return names.map((name) => cellReads[name]!);
}

/** The sha256 of each of these files, and of each file in these folders. */
function hashesOf(root: string, names: readonly string[]): Inputs {
  const files = names.map((name) => path.join(root, name)).flatMap((place) => [place, ...filesBelow(place)]);
  const present = files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  return Object.fromEntries(present.map((file) => [relativeName(root, file), sha256File(file)]));
}

function relativeName(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, "/");
}
