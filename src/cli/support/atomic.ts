import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes a file so that a reader, or a machine that loses power, sees the old bytes or the new ones and nothing between.
 * `staging` is the folder of the short-lived copy; it must lie on the same disk (default: beside the file).
 */
export function writeAtomic(file: string, data: string | Uint8Array, staging: string = path.dirname(file)): void {
  mkdirSync(path.dirname(file), { recursive: true });
  mkdirSync(staging, { recursive: true });
  const copy = path.join(staging, `.${path.basename(file)}.${process.pid}.tmp`);
  const handle = openSync(copy, "w");
  try {
    writeFileSync(handle, data);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(copy, file);
}

/** Pretty JSON with a final newline, as every JSON file of the project is kept. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
