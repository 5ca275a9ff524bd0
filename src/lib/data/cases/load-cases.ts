import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type * as yaml from "yaml";
import { lazily, once } from "../../lazy";
import type { AuthoredCase } from "./authored-case";
import { caseSchema } from "./case-schema";

const folder = path.resolve(__dirname, "../../../../data/cases");

/**
 * Reads the text of one file of data/cases.
 *
 * @param file its name, for messages; the case's id is this name without its ending
 * @throws Error that names the file, the key and what was expected
 */
export function parseCase(file: string, text: string): AuthoredCase {
  const { parse } = lazily("yaml") as typeof yaml;
  const parsed = caseSchema().safeParse(parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${file}: ${issue!.path.join(".")}: ${issue!.message}`);
  }
  const expected = path.basename(file, ".yaml");
  if (parsed.data.id !== expected) throw new Error(`${file}: id: expected ${expected}, got ${parsed.data.id}`);
  return parsed.data;
}

/** The project's authored cases in the order of their ids, read once. */
export const loadCases: () => readonly AuthoredCase[] = once(() =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => parseCase(file, readFileSync(path.join(folder, file), "utf8"))),
);

/**
 * One authored case.
 *
 * @throws RangeError for an unknown id, with those that there are
 */
export function caseNamed(id: string): AuthoredCase {
  const found = loadCases().find((one) => one.id === id);
  if (found) return found;
  throw new RangeError(
    `case: expected one of ${loadCases()
      .map((one) => one.id)
      .join(", ")}, got ${id}`,
  );
}
