/** A value, and the line of the file that it stands in (from 1). */
export interface NumberedValue<T> {
  readonly line: number;
  readonly value: T;
}

/** The lines of a text with their numbers, without line ends and a byte order mark; empty lines are left out. */
export function lines(text: string): NumberedValue<string>[] {
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((value, i) => ({ line: i + 1, value: value.replace(/\r$/, "") }))
    .filter(({ value }) => value !== "");
}
