import { fault, unitSuffix, type Measurement, type Verdict } from "./measurement";
import type { Row } from "../rows/row";
import { isFinite, isList, isMap, sameKeys, sameValue, say, sayNumber, typeOf, type Value } from "../value";

/** Whether one part of a claim holds, with the numbers in words. */
export interface Judgement {
  readonly holds: boolean;
  readonly says: string;
  /** How much of the allowance is used up: 1 at the limit; absent where there is none. */
  readonly strain?: number;
}

/** Judges one part; `name` is the part's key, or "measured" for a value without parts. */
export type Judge = (measured: Value, expected: Value, name: string) => Judgement;

/** Judges a value as a whole, or a map part by part. Throws if the measured type or parts are not the expected ones. */
export function byParts(row: Row, { measured }: Measurement, judge: Judge): Verdict {
  const expected = row.expected ?? row.claimed;
  if (expected === undefined) throw fault(row, "the row has neither expected nor claimed to compare with");
  if (measured === undefined) throw fault(row, `measured: expected ${typeOf(expected)}, got nothing`);
  if (!isMap(expected)) {
    const { holds, says } = judge(measured, expected, "measured");
    return { verdict: holds ? "reproduced" : "refuted", reason: `${says}.` };
  }
  if (!isMap(measured)) throw fault(row, `measured: expected a map, got ${typeOf(measured)}`);
  requireParts(row, "measured", measured, expected);
  return verdictOfParts(Object.keys(expected).map((name) => judge(measured[name]!, expected[name]!, name)));
}

/** With more parts than this, a sentence that told of each would not be read. */
const fewParts = 4;

/**
 * All parts hold: reproduced; none: refuted; else partly. The sentence tells of each part; of many, it tells of those that
 * fail, or, if none does, of the one that came closest to failing.
 */
export function verdictOfParts(parts: readonly Judgement[]): Verdict {
  const failing = parts.filter(({ holds }) => !holds);
  const verdict = failing.length === 0 ? "reproduced" : failing.length === parts.length ? "refuted" : "partly";
  const told = parts.length <= fewParts ? parts : failing.length > 0 ? failing : [closest(parts)];
  const lead = `${parts.length - failing.length} of ${parts.length} parts hold`;
  const only = told.length === parts.length ? "" : failing.length > 0 ? ", not" : ", least of all";
  return { verdict, reason: `${lead}${only}: ${told.map(({ says }) => says).join("; ")}.` };
}

function closest(parts: readonly Judgement[]): Judgement {
  return parts.reduce((a, b) => ((b.strain ?? 0) > (a.strain ?? 0) ? b : a));
}

/** Equality to the bit. NaN is a value only where the row expects NaN or an infinity; elsewhere it is a fault. */
export function exactly(row: Row): Judge {
  return (measured, expected, name) => {
    if (typeOf(measured) !== typeOf(expected)) {
      throw fault(row, `${name}: expected ${typeOf(expected)}, got ${typeOf(measured)}`);
    }
    if (!isFinite(measured) && isFinite(expected)) {
      throw fault(row, `${name}: expected finite numbers, got ${say(measured)}`);
    }
    const unit = unitSuffix(row);
    const shown = `${titleOf(name)} ${digits(measured)}${unit}`;
    return sameValue(measured, expected)
      ? { holds: true, says: `${shown}, exactly as expected` }
      : { holds: false, says: `${shown}, expected exactly ${digits(expected)}${unit}` };
  };
}

/** |measured − expected| ≤ absolute + relative · |expected| for every number in the part. */
export function within(row: Row): Judge {
  return (measured, expected, name) => {
    const { distance, allowed, at } = worst(row, measured, expected, { name, at: "" });
    const shown = `${titleOf(name)} ${say(measured)}${unitSuffix(row)}, expected ${say(expected)} ± ${sayNumber(allowed)}`;
    if (distance <= allowed) return { holds: true, says: `${shown}: within`, strain: distance / (allowed || 1) };
    return { holds: false, says: `${shown}: off by ${sayNumber(distance)}${at === "" ? "" : ` at ${at}`}` };
  };
}

/** The entry that strays furthest beyond what is allowed; `at` is its index or key path, "" for a lone number. */
interface Gap {
  readonly distance: number;
  readonly allowed: number;
  readonly at: string;
}

function worst(row: Row, measured: Value, expected: Value, path: { readonly name: string; readonly at: string }): Gap {
  const { name, at } = path;
  if (typeof expected === "number") return gap(row, measured, expected, path);
  if (typeOf(measured) !== typeOf(expected) || !(isList(expected) || isMap(expected))) {
    throw fault(row, `${name}${at}: expected ${typeOf(expected)}, got ${typeOf(measured)}`);
  }
  const inner = measured as Readonly<Record<string, Value>>;
  requireParts(row, `${name}${at}`, inner, expected as Readonly<Record<string, Value>>);
  return Object.entries(expected)
    .map(([key, part]: [string, Value]) => worst(row, inner[key]!, part, { name, at: `${at}[${key}]` }))
    .reduce((a, b) => (b.distance - b.allowed > a.distance - a.allowed ? b : a));
}

function gap(row: Row, measured: Value, expected: number, { name, at }: { name: string; at: string }): Gap {
  if (typeof measured !== "number" || !Number.isFinite(measured)) {
    const came = typeof measured === "number" ? sayNumber(measured) : typeOf(measured);
    throw fault(row, `${name}${at}: expected a finite number, got ${came}`);
  }
  const { absolute = 0, relative = 0 } = row.tolerance ?? {};
  return { distance: Math.abs(measured - expected), allowed: absolute + relative * Math.abs(expected), at };
}

type Parts = Readonly<Record<string, Value>>;

function requireParts(row: Row, name: string, measured: Parts, expected: Parts): void {
  if (sameKeys(measured, expected)) return;
  if (Array.isArray(expected)) {
    throw fault(row, `${name}: expected ${expected.length} entries, got ${Object.keys(measured).length}`);
  }
  const keys = (map: object): string => Object.keys(map).join(", ");
  throw fault(row, `${name}: expected the parts ${keys(expected)}, got ${keys(measured)}`);
}

function titleOf(name: string): string {
  return name === "measured" ? "Measured" : name;
}

/** A number with every digit, since an exact comparison looks at all of them. */
function digits(value: Value): string {
  return typeof value === "number" ? String(value).replace("-", "−") : say(value);
}
