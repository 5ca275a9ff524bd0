import type papaparse from "papaparse";
import { lazily } from "../lazy";
import { npyRows, readNpy } from "./npy";

/** Measured series by name, of one length. */
export type NumberSeries = Readonly<Record<string, Float64Array>>;

/**
 * The series that a file holds: the rows of an .npy table as s1, s2, ..., or columns of a CSV or TSV file.
 *
 * @param file name, for its ending
 * @param columns which columns, in this order; default all of them (an .npy file has no names to choose from)
 * @throws RangeError for an unknown ending or column; Error for a cell that is not a number, by row and column
 */
export function readSeries(file: string, bytes: Uint8Array, columns?: readonly string[]): NumberSeries {
  if (file.endsWith(".npy")) {
    return Object.fromEntries(npyRows(readNpy(bytes)).map((row, i) => [`s${i + 1}`, row]));
  }
  if (!/\.(csv|tsv|txt)$/.test(file)) throw new RangeError(`file: expected .npy, .csv, .tsv or .txt, got ${file}`);
  const { parse } = lazily("papaparse") as typeof papaparse;
  const table = parse<Record<string, string>>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
  const known = table.meta.fields ?? [];
  return Object.fromEntries((columns ?? known).map((name) => [name, column(file, table.data, known, name)]));
}

function column(
  file: string,
  rows: readonly Record<string, string>[],
  known: readonly string[],
  name: string,
): Float64Array {
  if (!known.includes(name)) throw new RangeError(`${file}: expected one of ${known.join(", ")}, got ${name}`);
  return Float64Array.from(rows, (row, i) => {
    const text = row[name] ?? "";
    const value = text.trim() === "" ? NaN : Number(text);
    if (Number.isNaN(value)) throw new Error(`${file}: row ${i + 1}, column ${name}: expected a number, got "${text}"`);
    return value;
  });
}
