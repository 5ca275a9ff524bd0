import type * as duckdb from "@duckdb/node-api";
import { lazily } from "../../lazy";
import { typedRow, type RowOf, type RowShape } from "./row";
import { viewOf, type TableFile } from "./table-file";

/**
 * Queries files as tables with DuckDB, for what is heavy: millions of rows, joins, group-bys. Nothing is copied to memory that
 * the query does not need. One thread, so that sums of floating-point numbers and the order of rows repeat.
 *
 * @param tables the file behind each name that the SQL uses
 * @param sql one SELECT in DuckDB's dialect; order the rows that it gives
 * @param shape the columns that are read, and their types: `{ label: "string", count: "number" }`
 * @returns one object a row, with exactly the columns of `shape`
 * @throws Error for a missing file, SQL that DuckDB refuses, a missing column, or a value of another type, by row and column
 * @see 003-D1, 003-D4. Raasveldt, Muehleisen 2019, "DuckDB: an Embeddable Analytical Database"
 */
export async function queryTables<const S extends RowShape>(
  tables: Readonly<Record<string, TableFile>>,
  sql: string,
  shape: S,
): Promise<RowOf<S>[]> {
  const views = Object.entries(tables).map(([name, file]) => viewOf(name, file));
  const { DuckDBInstance } = lazily("@duckdb/node-api") as typeof duckdb;
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    for (const view of views) await connection.run(view);
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
    return rows.map((row, i) => typedRow(row, shape, i));
  } catch (error) {
    throw new Error(`tables: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
