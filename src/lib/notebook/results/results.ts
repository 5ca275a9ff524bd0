import type { Measurement, Verdict } from "../verdicts/measurement";
import type { Value } from "../value";

/** Where a result comes from, beyond its notebook. Volatile: a change here alone is not a change of the result. */
export interface Provenance {
  /** Commit of the project, or "unknown" outside of a repository. */
  readonly commit: string;
  /** Whether files differed from the commit. */
  readonly dirty: boolean;
  /** sha256 of package-lock.json. */
  readonly lockfile: string;
  /** Versions, threads and flags of the tensor engine; absent if none was used. */
  readonly fingerprint?: string;
  /** sha256 of each data set that was read, by name. */
  readonly data: Readonly<Record<string, string>>;
}

/** A figure as recorded. */
export interface FigureResult {
  readonly id: string;
  readonly library: "vega-lite" | "plotly";
  /** Name of the SVG beside results.json; absent where no static picture could be made. */
  readonly file?: string;
  /** sha256 of that file. */
  readonly sha256?: string;
  /** Why there is no file, with its remedy: "missing: ...". */
  readonly static?: string;
  /** sha256 of the specification, data included. */
  readonly spec: string;
  readonly caption: string;
  readonly alt: string;
  /** Execution count of the cell that drew it; absent outside of a kernel. */
  readonly cell?: number;
}

/** A claim as measured and judged. */
export interface ClaimResult extends Verdict, Omit<Measurement, "reason"> {
  readonly id: string;
  readonly cell?: number;
}

/** What a notebook leaves behind: `<out>/<notebook>/results.json`. */
export interface Results {
  readonly notebook: string;
  readonly profile: string;
  /** The `seed` of the notebook's parameters; absent if it has none. */
  readonly seed?: number;
  /** Every parameter, as the run used it. */
  readonly parameters: Readonly<Record<string, Value>>;
  /** Name of the tensor engine, or "none (no tensors used)". */
  readonly engine: string;
  readonly provenance: Provenance;
  readonly figures: readonly FigureResult[];
  readonly claims: readonly ClaimResult[];
}

/** JSON has no NaN and no infinities; they are written as { "$number": "NaN" }. */
const special = "$number";

/** JSON text with two spaces and a newline at the end, NaN and the infinities kept. */
export function formatJson(content: unknown): string {
  const replace = (_key: string, value: unknown): unknown =>
    typeof value === "number" && !Number.isFinite(value) ? { [special]: String(value) } : value;
  return `${JSON.stringify(content, replace, 2)}\n`;
}

/** The text of results.json. */
export function formatResults(results: Results): string {
  return formatJson(results);
}

/** Undoes what {@link formatJson} does to numbers that JSON lacks. Throws SyntaxError on bad JSON. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    const isSpecial = typeof value === "object" && value !== null && special in value;
    return isSpecial ? Number(value[special]) : value;
  });
}
