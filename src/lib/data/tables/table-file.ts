import { existsSync } from "node:fs";
import { requireOneOf } from "../../arguments";

/** A file that is queried as a table. */
export interface TableFile {
  readonly path: string;
  /** "tsv" takes quotes for text, "csv" as quotes; "jsonl" is one JSON object a line. */
  readonly format: "csv" | "tsv" | "jsonl";
  /** Columns and their DuckDB types, in the file's order, for a csv or tsv file without a header. Others name their own. */
  readonly columns?: Readonly<Record<string, "VARCHAR" | "INTEGER" | "DOUBLE" | "BOOLEAN">>;
}

const formats = ["csv", "tsv", "jsonl"] as const;

/**
 * The statement that makes a file a view.
 *
 * @throws RangeError for a name that is no identifier or another format; Error if no file is there
 */
export function viewOf(name: string, { path, format, columns }: TableFile): string {
  if (!/^[a-z_][a-z0-9_]*$/i.test(name))
    throw new RangeError(`tables: expected names of letters, digits and _, got ${name}`);
  requireOneOf(`tables: ${name}: format`, format, formats);
  if (!existsSync(path)) throw new Error(`tables: ${name}: no file ${path}`);
  return `CREATE VIEW ${name} AS SELECT * FROM ${reader(path, format, columns)}`;
}

function reader(path: string, format: TableFile["format"], columns: TableFile["columns"]): string {
  if (format === "jsonl") return `read_json(${quoted(path)}, format = 'newline_delimited')`;
  const marks = format === "tsv" ? "delim = '\t', quote = '', escape = ''" : `delim = ',', quote = '"', escape = '"'`;
  const named = columns && Object.entries(columns).map(([column, type]) => `${quoted(column)}: ${quoted(type)}`);
  const header = named ? `header = false, columns = {${named.join(", ")}}` : "header = true";
  return `read_csv(${quoted(path)}, ${marks}, ${header})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
