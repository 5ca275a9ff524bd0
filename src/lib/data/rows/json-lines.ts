import type * as zod from "zod";
import { lines, type NumberedValue } from "./lines";

/**
 * Reads one JSON value a line and checks each against a schema; empty lines are left out.
 *
 * @param name of the file, for errors
 * @throws Error "name: line 7: label: expected ..., got ..."
 */
export function jsonLines<T>(name: string, text: string, schema: zod.ZodType<T>): NumberedValue<T>[] {
  return lines(text).map(({ line, value }) => ({
    line,
    value: checked(`${name}: line ${line}`, parsed(name, line, value), schema),
  }));
}

/**
 * A value that a schema accepts.
 *
 * @throws Error "where: key: what was expected"
 */
export function checked<T>(where: string, value: unknown, schema: zod.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join(".") ?? "";
  throw new Error(`${where}: ${path === "" ? "" : `${path}: `}${issue?.message ?? "not understood"}`);
}

function parsed(name: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name}: line ${line}: expected JSON, got "${text.slice(0, 40)}"`, { cause: error });
  }
}
