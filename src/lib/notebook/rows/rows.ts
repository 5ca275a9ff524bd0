import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as yaml from "yaml";
import { lazily } from "../../lazy";
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
  for (const file of yamlFiles(folder)) {
    for (const row of parseRows(readFileSync(file, "utf8"), file)) {
      const home = homes.get(row.id);
      if (home !== undefined) throw new Error(`${file}: ${row.id} is already a row of ${home}`);
      homes.set(row.id, file);
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

/**
 * Reads one row without reading the others: only entries that mention the id are parsed, a hundredth of the work.
 *
 * @returns undefined if there is no such row
 * @throws as {@link loadRows} does, for the entries that it reads
 */
export function findRow(folder: string, id: string): Row | undefined {
  const found = yamlFiles(folder).flatMap((file) => {
    // Entries of the outer list start at the margin; whatever belongs to them is indented.
    const entries = readFileSync(file, "utf8").split(/^(?=- )/m);
    return entries
      .filter((entry) => entry.startsWith("- ") && entry.includes(id))
      .flatMap((entry) => parseRows(entry, file));
  });
  const rows = found.filter((row) => row.id === id);
  if (rows.length > 1) throw new Error(`${folder}: ${id} is the id of ${rows.length} rows`);
  return rows[0];
}

/** Scored rows of notebooks that exist but have no level yet: nothing could judge what such a notebook measures. */
export function rowsWithoutLevel(rows: readonly Row[], notebooks: readonly string[]): readonly Row[] {
  return rows.filter(
    (row) => isScored(row.kind) && row.level === undefined && notebooksOf(row).some((name) => notebooks.includes(name)),
  );
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, name));
}

function nameOf(entry: unknown, at: number): string {
  const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;
  return typeof id === "string" ? id : `row ${at + 1}`;
}
