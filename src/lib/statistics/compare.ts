import { requireFinite } from "../arguments";

/** How far apart two numbers may be: |actual - expected| <= absolute + relative · |expected|. */
export interface Tolerance {
  /** Default 0. */
  readonly absolute?: number;
  /** Default 0. */
  readonly relative?: number;
}

/** One place where two values differ by more than the tolerance. */
export interface Difference {
  /** Where, e.g. "atoms[2].bits"; "" for the value itself. */
  readonly path: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/**
 * Whether two numbers agree. NaN agrees with NaN and nothing else; an infinity with itself alone; 0 with -0.
 */
export function isClose(actual: number, expected: number, { absolute = 0, relative = 0 }: Tolerance = {}): boolean {
  if (Object.is(actual, expected) || actual === expected) return true;
  if (!Number.isFinite(actual) || !Number.isFinite(expected)) return false;
  return Math.abs(actual - expected) <= absolute + relative * Math.abs(expected);
}

/**
 * Every place where `actual` differs from `expected`: numbers beyond the tolerance, and anything else that is not equal.
 * Kind, shape (lengths, keys) and element type (Float32Array is not Float64Array) must agree too.
 *
 * @returns an empty list when they agree
 * @throws TypeError for a map, a set, a date or another object that is no plain object, array or typed array
 */
export function compare(actual: unknown, expected: unknown, tolerance: Tolerance = {}): Difference[] {
  requireFinite("absolute", tolerance.absolute ?? 0, { min: 0 });
  requireFinite("relative", tolerance.relative ?? 0, { min: 0 });
  return [...differences(actual, expected, tolerance, "")];
}

function* differences(actual: unknown, expected: unknown, tolerance: Tolerance, path: string): Generator<Difference> {
  if (typeof actual === "number" && typeof expected === "number") {
    if (!isClose(actual, expected, tolerance)) yield { path, actual, expected };
  } else if (isObject(actual) && isObject(expected)) {
    if (typeName(actual) === typeName(expected)) yield* entries(actual, expected, tolerance, path);
    else yield { path: `${path}<type>`, actual: typeName(actual), expected: typeName(expected) };
  } else if (!Object.is(actual, expected)) {
    yield { path, actual, expected };
  }
}

/** Compares what two objects of one type hold, key by key. */
function* entries(actual: object, expected: object, tolerance: Tolerance, path: string): Generator<Difference> {
  requireComparable(expected, path);
  requireComparable(actual, path);
  const left = new Map<string, unknown>(Object.entries(actual));
  const right = new Map<string, unknown>(Object.entries(expected));
  const isList = Array.isArray(expected) || ArrayBuffer.isView(expected);
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const below = isList ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    if (left.has(key) && right.has(key)) yield* differences(left.get(key), right.get(key), tolerance, below);
    else yield { path: below, actual: left.get(key), expected: right.get(key) };
  }
}

/** What `Object.entries` shows whole. The last prototype in the chain marks a plain object of any realm. */
function requireComparable(value: object, path: string): void {
  const prototype = Object.getPrototypeOf(value) as object | null;
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (isPlain || Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) return;
  const where = path === "" ? "compare" : `compare: ${path}`;
  throw new TypeError(`${where}: expected a plain object, an array or a typed array, got ${typeName(value)}`);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function typeName(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
