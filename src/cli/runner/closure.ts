import { statSync } from "node:fs";
import path from "node:path";
import type { Source, Sources } from "./sources";

const packageName = "red-heart-lab";

/** What a notebook's code stands on within this project. */
export interface Closure {
  /** sha256 of each source file, by path relative to the root. */
  readonly files: Readonly<Record<string, string>>;
  /** Names of the data sets that cells or sources mention. */
  readonly data: readonly string[];
}

/**
 * The source files that cells import, directly or through each other. Imports by package name lead to `src/lib`; relative
 * ones start from `root`, the kernel's working folder. Throws where an import leads to no file.
 */
export function sourceClosure(root: string, cells: readonly string[], sources: Sources): Closure {
  const found = new Map<string, Source>();
  const follow = (imports: readonly string[], folder: string, where: string): void => {
    for (const name of imports) {
      const file = resolveImport(root, folder, name, where);
      if (file === undefined || found.has(file)) continue;
      const source = sources.file(file);
      found.set(file, source);
      follow(source.imports, path.dirname(file), path.relative(root, file));
    }
  };
  const facts = cells.map((cell) => sources.text(cell));
  for (const { imports } of facts) follow(imports, root, "a cell");
  return {
    files: Object.fromEntries([...found].map(([file, { sha256 }]) => [slashed(path.relative(root, file)), sha256])),
    data: [...new Set([...facts, ...found.values()].flatMap(({ data }) => data))].sort(),
  };
}

/** The source file behind an import, or undefined for a package, which the lock file stands for. */
function resolveImport(root: string, folder: string, name: string, where: string): string | undefined {
  const base = localBase(root, folder, name);
  if (base === undefined) return undefined;
  const stem = base.replace(/\.js$/, "");
  const candidates = [stem, `${stem}.ts`, path.join(stem, "index.ts"), `${stem}.json`];
  const file = candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
  if (file === undefined) throw new Error(`${where} imports "${name}", which leads to no source file of this project`);
  return file;
}

function localBase(root: string, folder: string, name: string): string | undefined {
  if (name === packageName) return path.join(root, "src/lib/index.ts");
  if (name.startsWith(`${packageName}/`)) return path.join(root, "src/lib", name.slice(packageName.length + 1));
  return /^\.{1,2}(\/|$)/.test(name) ? path.resolve(folder, name) : undefined;
}

function slashed(file: string): string {
  return file.replaceAll(path.sep, "/");
}
