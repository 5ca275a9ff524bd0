import { existsSync } from "node:fs";
import path from "node:path";
import { readNotebook, type Notebook } from "../runner/notebook";
import { formProblems } from "./form";
import { kernelSyntax } from "./kernel-syntax";
import type { Problem } from "./problem";
import { typeCheck } from "./type-check";
import { virtualModule } from "./virtual-module";

/**
 * Everything that is wrong with some notebook files: types, syntax that the kernel can't read, promises left alone, form.
 * Sorted by notebook and cell. Throws where the library has not been built, for no import could be checked.
 */
export function checkNotebooks(root: string, files: readonly string[]): readonly Problem[] {
  if (!existsSync(path.join(root, "dist/lib/index.d.ts"))) {
    throw new Error('the library is not built, so its imports have no types: run "npm run build"');
  }
  const { notebooks, problems } = readAll(files);
  const modules = notebooks.map((notebook) => virtualModule(root, notebook));
  const found = [
    ...problems,
    ...typeCheck(root, modules),
    ...kernelSyntax(modules),
    ...notebooks.flatMap((notebook) => formProblems(notebook)),
  ];
  return found.sort(byPlace);
}

function readAll(files: readonly string[]): { readonly notebooks: Notebook[]; readonly problems: Problem[] } {
  const notebooks: Notebook[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      notebooks.push(readNotebook(file));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push({ notebook: path.basename(file), message: message.replace(`${file}: `, "") });
    }
  }
  return { notebooks, problems };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.notebook !== b.notebook) return a.notebook < b.notebook ? -1 : 1;
  return (a.cell ?? 0) - (b.cell ?? 0) || (a.line ?? 0) - (b.line ?? 0);
}
