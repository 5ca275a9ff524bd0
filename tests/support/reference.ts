import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "vitest";
import { npyRows, readNpy } from "../../src/lib/data/npy";

/** Expected values made with the field's own implementations. They lie beside the project where they could be had. */
const folder = process.env["RED_HEART_REFERENCE"] ?? path.resolve(__dirname, "../../../shared/reference");

/** Whether the folder is there; tests that restate small references as literals run without it. */
export const hasReference = existsSync(folder);

/** A reference file, parsed; the test states its shape. */
export function referenceJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), "utf8"));
}

/** A reference file as it is. */
export function referenceBytes(file: string): Uint8Array {
  return readFileSync(path.join(folder, file));
}

/** Rows of a reference array: [variable][time]. */
export function referenceRows(file: string): Float64Array[] {
  return npyRows(readNpy(referenceBytes(file)));
}

/** Tests that read reference files. Where the folder is absent they are counted as skipped, and nothing of them runs. */
export function describeReference(title: string, tests: () => void): void {
  describe.runIf(hasReference)(title, () => {
    if (hasReference) tests();
    else it("needs the reference values beside the project", () => undefined);
  });
}
