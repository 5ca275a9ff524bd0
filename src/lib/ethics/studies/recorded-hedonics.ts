import { requireFinite } from "../../arguments";
import type { ClassicName } from "../registry";

/** The seven values of one decision log, with the total that it records. */
export interface RecordedHedonics {
  readonly values: Readonly<Record<ClassicName, number>>;
  readonly total: number;
  /** Half the product I x D x C x P x (1 + fecundity) x purity x (1 + extent), which the log's own numbers suggest. */
  readonly halfProduct: number;
}

const names: readonly ClassicName[] = [
  "intensity",
  "duration",
  "certainty",
  "propinquity",
  "fecundity",
  "purity",
  "extent",
];

/**
 * Reads what a decision log of the original records of Bentham's seven.
 *
 * @throws Error for text that is no log; RangeError that names a value that is missing
 * @see 003-A3, 003-S14
 */
export function readRecordedHedonics(text: string): RecordedHedonics {
  const log = JSON.parse(text) as { readonly hedonic_values?: Readonly<Record<string, unknown>> };
  const recorded = log.hedonic_values ?? {};
  const valueOf = (name: string): number => {
    const value = Number(recorded[name]);
    requireFinite(`hedonic_values.${name}`, value);
    return value;
  };
  const values = Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<ClassicName, number>;
  const { intensity, duration, certainty, propinquity, fecundity, purity, extent } = values;
  const product = intensity * duration * certainty * propinquity * (1 + fecundity) * purity * (1 + extent);
  return { values, total: valueOf("hedonic_total"), halfProduct: product / 2 };
}

/** What a set of logs shows of the values' range, their variety, and the rule behind the total. */
export interface HedonicsSummary {
  readonly logs: number;
  /** Logs with a value outside [0, 1]. */
  readonly outside: number;
  readonly largest: number;
  /** Of the first six dimensions, how many take more than one value. */
  readonly varying: number;
  /** How many different totals there are. */
  readonly totals: number;
}

/** Counts over logs; all zeros where there are none. */
export function summarizeHedonics(logs: readonly RecordedHedonics[]): HedonicsSummary {
  const all = logs.map(({ values }): number[] => Object.values(values));
  const distinct = (values: readonly number[]): number => new Set(values).size;
  return {
    logs: logs.length,
    outside: all.filter((values) => values.some((value) => value < 0 || value > 1)).length,
    largest: Math.max(0, ...all.flat()),
    varying: names.slice(0, 6).filter((name) => distinct(logs.map(({ values }) => values[name])) > 1).length,
    totals: distinct(logs.map(({ total }) => total)),
  };
}
