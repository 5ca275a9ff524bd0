import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const fixtures = path.resolve(__dirname, "../fixtures");

/** A cell of a notebook made for a test: text, or code with tags. */
export type TestCell = string | { readonly code: string; readonly tags?: readonly string[] };

/** The text of an .ipynb file. */
export function notebookText(cells: readonly TestCell[]): string {
  const made = cells.map((cell, i) => {
    const id = `c${i}`;
    if (typeof cell === "string") return { cell_type: "markdown", id, metadata: {}, source: cell };
    const metadata = cell.tags ? { tags: cell.tags } : {};
    return { cell_type: "code", id, metadata, execution_count: null, outputs: [], source: cell.code };
  });
  return `${JSON.stringify({ cells: made, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** A notebook that starts as notebooks must: title, parameters, then the given code cells. */
export function runnableText(...code: readonly string[]): string {
  const cells = code.map((text) => ({ code: text }));
  return notebookText(["# Title", { code: "const seed = 1;", tags: ["parameters"] }, ...cells]);
}

/** A folder that is removed after the test. */
export function scratch(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "red-heart-cli-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes files below a folder, making folders as needed. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

/** A project in which a fake stands in for Python, the executor and the kernel. `files` are relative to its root. */
export function fakeProject(files: Readonly<Record<string, string>>): string {
  const root = scratch();
  const python = `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, "fake-executor.mjs")}" "$@"\n`;
  writeFiles(root, {
    "package.json": '{ "name": "red-heart-lab" }',
    "package-lock.json": "{}",
    "kernel/launcher.cjs": "// kernel",
    ".venv/bin/python": python,
    ...files,
  });
  chmodSync(path.join(root, ".venv/bin/python"), 0o755);
  cpSync(path.join(fixtures, "fake-executor.mjs"), path.join(root, "fake-executor.mjs"));
  return root;
}
