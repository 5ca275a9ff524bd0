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
  return {
    ...shared,
    ...sourceClosure(root, cells, sources),
    ...readWhole(root, cells),
    cells: sha256(JSON.stringify(notebook.cells.map(({ kind, source, id, tags }) => [kind, source, id, tags]))),
    profile: variant.profile,
    parameters: JSON.stringify(variant.set),
    "its rows in data/papers": rows,
  };
}

/** What a call of the notebook API reads as a whole, beyond the notebook's own rows. */
const wholeReads: Readonly<Record<string, string>> = { facts: "data/facts.yaml", ledger: "data/papers" };

/** The sha256 of each project file that the cells read through such a call. */
function readWhole(root: string, cells: readonly string[]): Inputs {
  const names = Object.keys(wholeReads).filter((name) => cells.some((cell) => new RegExp(`\\b${name}\\(`).test(cell)));
  const files = names
    .map((name) => path.join(root, wholeReads[name]!))
    .flatMap((place) => [place, ...filesBelow(place)]);
  const present = files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  return Object.fromEntries(present.map((file) => [relativeName(root, file), sha256File(file)]));
}

function relativeName(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, "/");
}
