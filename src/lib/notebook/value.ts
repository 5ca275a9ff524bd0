/** A value that a row claims or a notebook measures: as YAML and JSON hold it, with NaN and the infinities besides. */
export type Value = number | string | boolean | readonly Value[] | { readonly [part: string]: Value };

/** Names and values of the parts of a map, in order. */
export function isMap(value: Value): value is { readonly [part: string]: Value } {
  return typeof value === "object" && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Equality to the bit of numbers and texts, part by part; NaN equals NaN, and 0 equals −0. */
export function sameValue(a: Value, b: Value): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((entry, i) => sameValue(entry, b[i]!));
  if (isMap(a)) return isMap(b) && sameKeys(a, b) && Object.keys(a).every((key) => sameValue(a[key]!, b[key]!));
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

/** Whether two maps have the same parts, in whatever order. */
export function sameKeys(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => Object.hasOwn(b, key));
}

/** Whether every number in a value is finite. */
export function isFinite(value: Value): boolean {
  if (isList(value)) return value.every(isFinite);
  if (isMap(value)) return Object.values(value).every(isFinite);
  return typeof value !== "number" || Number.isFinite(value);
}

/** What a value is, in a word, for messages. */
export function typeOf(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a map" : `a ${typeof value}`;
}

/** A number as a reader wants it: six significant digits, whole numbers whole, a true minus sign. */
export function sayNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace("-", "−");
  const rounded = Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(6));
  return String(rounded).replaceAll("-", "−");
}

/** A value in a sentence: numbers rounded, lists in brackets, maps as "name value". */
export function say(value: Value): string {
  if (typeof value === "number") return sayNumber(value);
  if (isList(value)) return `[${value.map(say).join(", ")}]`;
  if (isMap(value))
    return Object.entries(value)
      .map(([key, part]) => `${key} ${say(part)}`)
      .join(", ");
  return String(value);
}
