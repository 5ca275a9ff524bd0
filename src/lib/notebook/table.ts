import type * as danfo from "danfojs-node";
import type { DataFrame } from "danfojs-node";
import { htmlTable, textTable, type Column } from "./html-table";
import { lazily } from "../lazy";
import { currentSession, type Session } from "./session";

/** What a table's cell may hold. */
export type TableValue = string | number | boolean | null | undefined;

/** Rows as objects; every row has the keys of the first. */
export type TableRows = readonly Readonly<Record<string, TableValue>>[];

/** How a table is shown. */
export interface TableOptions {
  /** One sentence that says what the table holds. */
  readonly caption: string;
  /** Decimals of numbers that are not whole: for all columns, or by column; default: four significant digits. */
  readonly digits?: number | Readonly<Record<string, number>>;
  /** Units by column, shown in its heading. */
  readonly units?: Readonly<Record<string, string>>;
}

/**
 * Shows rows, or a danfojs DataFrame, as a table: HTML with caption and headings, and aligned text. Missing values (NaN, null,
 * undefined) show as "–". A list without rows, as where data are not on this machine, shows its caption and says so.
 *
 * @throws Error for a row whose keys differ from the first row's (danfojs would put its values under other names),
 *   a value that is not a text, number or boolean, a missing caption, or digits and units of a column that is not there
 */
export function table(rows: TableRows | DataFrame, options: TableOptions): void {
  tableOf(currentSession(), rows, options);
}

/** {@link table} of a given session; gives the DataFrame that was shown, if there was a row. */
export function tableOf(session: Session, rows: TableRows | DataFrame, options: TableOptions): DataFrame | undefined {
  const { caption } = options;
  if (caption.trim().length < 5) throw new Error(`table: caption: expected a sentence, got "${caption}"`);
  if (!isFrame(rows) && rows.length === 0) {
    display(session, caption, [{ title: "no rows · 행 없음", numeric: false }], []);
    return undefined;
  }
  const frame = isFrame(rows) ? rows : frameOf(rows);
  const values = frame.values.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  requireColumns(frame, options);
  const columns = frame.columns.map((name, i) =>
    columnOf(
      name,
      values.map((row) => row[i]),
      options,
    ),
  );
  const cells = values.map((row) => row.map((value, i) => cellText(value, frame.columns[i]!, options)));
  display(session, caption, columns, cells);
  return frame;
}

function display({ bridge }: Session, caption: string, columns: readonly Column[], cells: readonly string[][]): void {
  bridge?.display({
    "text/html": htmlTable(caption, columns, cells),
    "text/plain": textTable(caption, columns, cells),
  });
}

function isFrame(rows: TableRows | DataFrame): rows is DataFrame {
  return !Array.isArray(rows);
}

function frameOf(rows: TableRows): DataFrame {
  const keys = Object.keys(rows[0] ?? {});
  rows.forEach((row, at) => {
    const own = Object.keys(row);
    if (own.length === keys.length && own.every((key, i) => key === keys[i])) return;
    throw new Error(`table: row ${at + 1}: expected the keys ${keys.join(", ")}, got ${own.join(", ") || "none"}`);
  });
  const { DataFrame } = lazily("danfojs-node") as typeof danfo;
  const frame = new DataFrame(rows.map((row) => ({ ...row })));
  return frame;
}

function requireColumns({ columns }: DataFrame, { digits, units }: TableOptions): void {
  const named = { ...(typeof digits === "object" ? digits : {}), ...units };
  const stranger = Object.keys(named).find((name) => !columns.includes(name));
  if (stranger === undefined) return;
  throw new Error(`table: expected a column of ${columns.join(", ")}, got ${stranger}`);
}

function columnOf(name: string, values: readonly unknown[], { units }: TableOptions): Column {
  const unit = units?.[name];
  const present = values.filter((value) => !isMissing(value));
  return {
    title: unit === undefined ? name : `${name} (${unit})`,
    numeric: present.length > 0 && present.every((value) => typeof value === "number"),
  };
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}

function cellText(value: unknown, column: string, { digits }: TableOptions): string {
  if (isMissing(value)) return "–";
  if (typeof value === "number") return numberText(value, typeof digits === "number" ? digits : digits?.[column]);
  if (typeof value === "string" || typeof value === "boolean") return String(value);
  throw new Error(`table: ${column}: expected a text, a number or a boolean, got ${typeof value}`);
}

function numberText(value: number, decimals: number | undefined): string {
  const options = decimals === undefined ? { maximumSignificantDigits: 4 } : fixed(decimals);
  const isWhole = Number.isInteger(value) && Math.abs(value) < 1e15;
  if (!isWhole && decimals === undefined && value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9)) {
    return value.toExponential(3).replaceAll("-", "−");
  }
  return value.toLocaleString("en-US", isWhole ? {} : options).replace("-", "−");
}

function fixed(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}
