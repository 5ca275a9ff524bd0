import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Baseline } from "../../lib/decision";
import { jsonText, writeAtomic } from "../support/atomic";
import { projectRoot } from "../support/root";

/** Where the committed numbers lie. */
export const baselineFile: string = path.join(projectRoot(), "data", "baseline", "decisions.json");

/**
 * What the committed file holds; an empty map where there is none yet.
 *
 * @throws SyntaxError if the file is no JSON
 */
export function readBaseline(file: string = baselineFile): unknown {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as unknown) : {};
}

/** Writes the numbers as they are committed, whole or not at all. */
export function writeBaseline(baseline: Baseline, file: string = baselineFile): void {
  writeAtomic(file, jsonText(baseline));
}
