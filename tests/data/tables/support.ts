import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import type { TableFile } from "../../../src/lib/data/tables";

const folder = mkdtempSync(path.join(tmpdir(), "tables-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a table to a folder that goes with the test file; its ending is its format. */
export function table(name: string, text: string, more: Pick<TableFile, "columns"> = {}): TableFile {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return { path: file, format: path.extname(name).slice(1) as TableFile["format"], ...more };
}
