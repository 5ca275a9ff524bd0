import { statSync } from "node:fs";
import path from "node:path";
import type { Sources } from "./sources";

const packageName = "red-heart-lab";

/**
 * The source files that cells import, directly or through each other: the sha256 of each, by path relative to `root`.
 * Imports by package name lead to `src/lib`; relative ones start from `root`, the kernel's working folder.
 * Throws where an import leads to no file.
 */
export function sourceClosure(
  root: string,
  cells: readonly string[],
  sources: Sources,
): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  const follow = (imports: readonly string[], folder: string, where: string): void => {
    for (const name of imports) {
      const file = resolveImport(root, folder, name, where);
      if (file === undefined || found.has(file)) continue;
      const source = sources.file(file);
      found.set(file, source.sha256);
      follow(source.imports, path.dirname(file), path.relative(root, file));
    }
  };
  for (const cell of cells) follow(sources.importsOf(cell), root, "a cell");
  return Object.fromEntries([...found].map(([file, hash]) => [slashed(path.relative(root, file)), hash]));
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
