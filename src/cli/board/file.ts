import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseResults } from "../../lib/notebook/results/results-schema";
import { formatJson, parseJson, type Results } from "../../lib/notebook/results/results";
import type { Entry } from "./entry";

/** The text of figures/claims.json: one object a claim, numbers as they are, NaN and the infinities as { "$number": ... }. */
export function formatBoard(board: readonly Entry[]): string {
  return formatJson(board);
}

/** Reads what {@link formatBoard} has written. */
export function readBoard(file: string): readonly Entry[] {
  return parseJson(readFileSync(file, "utf8")) as readonly Entry[];
}

/** The results of every notebook below a figures folder, by name. Throws where a file is not as the library writes it. */
export function readResults(figures: string): readonly Results[] {
  return resultFiles(figures).map((file) => parseResults(readFileSync(file, "utf8"), file));
}

/** Every `<notebook>/results.json` of a figures folder, by name. */
export function resultFiles(figures: string): readonly string[] {
  if (!existsSync(figures)) return [];
  return readdirSync(figures)
    .sort()
    .map((name) => path.join(figures, name, "results.json"))
    .filter((file) => existsSync(file));
}
