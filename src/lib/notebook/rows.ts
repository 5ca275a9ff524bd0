import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as yaml from "yaml";
import { lazily } from "./lazy";
import { isScored, notebooksOf, type Row } from "./row";
import { rowSchema } from "./row-schema";

export { isScored, kinds, levels, notebooksOf, type Kind, type Level, type Row } from "./row";

/**
 * Reads every row of every `*.yaml` in a folder, files by name, rows in the order of the file.
 *
 * @param folder normally `data/papers`
 * @throws Error that names file and row for bad YAML, an unknown key, an ill-formed or repeated id, or a row whose level
 *   lacks its tolerance, test or predicate; all faults of a file come in one message
 */
export function loadRows(folder: string): readonly Row[] {
  const rows: Row[] = [];
  const homes = new Map<string, string>();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  for (const file of files) {
    for (const row of parseRows(readFileSync(join(folder, file), "utf8"), join(folder, file))) {
      const home = homes.get(row.id);
      if (home !== undefined) throw new Error(`${join(folder, file)}: ${row.id} is already a row of ${home}`);
      homes.set(row.id, join(folder, file));
      rows.push(row);
    }
  }
  return rows;
}

/** Reads the rows of one file's text; `file` is only for messages. Throws as {@link loadRows} does. */
export function parseRows(text: string, file: string): readonly Row[] {
  const { parse } = lazily("yaml") as typeof yaml;
  let entries: unknown;
  try {
    entries = parse(text, { prettyErrors: true });
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (!Array.isArray(entries)) throw new Error(`${file}: expected a list of rows`);
  const results = entries.map((entry: unknown, at) => ({ at, entry, parsed: rowSchema().safeParse(entry) }));
  const faults = results.flatMap(({ at, entry, parsed }) =>
    (parsed.error?.issues ?? []).map(({ path, message }) => {
      const field = path.length === 0 ? "" : `${path.join(".")}: `;
      return `${file}: ${nameOf(entry, at)}: ${field}${message}`;
    }),
  );
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return results.map(({ parsed }) => parsed.data!);
}

/** Scored rows of notebooks that exist but have no level yet: nothing could judge what such a notebook measures. */
export function rowsWithoutLevel(rows: readonly Row[], notebooks: readonly string[]): readonly Row[] {
  return rows.filter(
    (row) => isScored(row.kind) && row.level === undefined && notebooksOf(row).some((name) => notebooks.includes(name)),
  );
}

function nameOf(entry: unknown, at: number): string {
  const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;
  return typeof id === "string" ? id : `row ${at + 1}`;
}
