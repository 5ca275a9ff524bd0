import { readFileSync } from "node:fs";
import path from "node:path";

/** Where the committed numbers lie. */
export const baselineFile: string = path.resolve(__dirname, "../../../../data/baseline/decisions.json");

/**
 * What the committed file holds. `npm run baseline -- --update` writes it.
 *
 * @throws Error if the file is missing or no JSON
 */
export function readBaseline(file: string = baselineFile): unknown {
  return JSON.parse(readFileSync(file, "utf8")) as unknown;
}
