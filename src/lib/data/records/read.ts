import { recordSchema, type EthicsRecord } from "./record";
import { jsonLines } from "../rows/json-lines";

/**
 * Reads records, one JSON object a line.
 *
 * @throws Error that names line, field and what was expected; also for an id that stands there twice
 * @see 003-S26
 */
export function readRecords(text: string): EthicsRecord[] {
  const lines = new Map<string, number>();
  return jsonLines("records", text, recordSchema()).map(({ line, value }) => {
    const first = lines.get(value.id);
    if (first !== undefined) throw new Error(`records: line ${line}: id ${value.id} stands in line ${first} already`);
    lines.set(value.id, line);
    return value;
  });
}
