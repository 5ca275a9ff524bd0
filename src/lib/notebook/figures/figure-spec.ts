import type { Data, Layout } from "plotly.js";
import type { TopLevelSpec } from "vega-lite";
import { plotlySize, plotlyTheme, vegaLiteTheme } from "./theme";

/** A Plotly figure: traces and layout. The theme lies below the layout as its template. */
export interface PlotlySpec {
  readonly data: readonly Data[];
  readonly layout?: Partial<Layout>;
}

/** What {@link figure} draws. */
export type FigureSpec = TopLevelSpec | PlotlySpec;

/** The plain JSON of a figure, theme included; NaN and the infinities have become null, which both libraries leave out. */
export type Json = { readonly [key: string]: unknown };

/** The longest JSON that one figure may have; a notebook file must stay under 1.5 MB. */
export const maxSpecBytes = 500_000;

/** Whether a figure is Plotly's: traces in a list, where Vega-Lite has an object. */
export function isPlotly(spec: FigureSpec): spec is PlotlySpec {
  return "data" in spec && Array.isArray(spec.data);
}

/**
 * A figure's JSON with the theme below its own settings.
 *
 * @throws Error that names the figure if it has no data, takes data from an address, or is longer than 500 kB
 */
export function themedJson(id: string, spec: FigureSpec): Json {
  const json = isPlotly(spec) ? themedPlotly(id, spec) : themedVegaLite(id, spec);
  const size = Buffer.byteLength(JSON.stringify(json));
  if (size <= maxSpecBytes) return json;
  throw new Error(
    `figure ${id}: expected at most ${kilobytes(maxSpecBytes)} of data and settings, got ${kilobytes(size)}; ` +
      "aggregate, bin or thin the data before drawing",
  );
}

function themedVegaLite(id: string, spec: TopLevelSpec): Json {
  const plain = JSON.parse(JSON.stringify(spec, asList)) as Json;
  requireVegaData(id, plain);
  const config = merged(JSON.parse(JSON.stringify(vegaLiteTheme)), plain["config"] ?? {});
  return { $schema: "https://vega.github.io/schema/vega-lite/v5.json", ...plain, config };
}

function themedPlotly(id: string, { data, layout = {} }: PlotlySpec): Json {
  if (data.length === 0) throw new Error(`figure ${id}: expected at least one trace, got none`);
  data.forEach((trace, at) => {
    const columns = Object.values(trace).filter((value) => ArrayBuffer.isView(value) || Array.isArray(value));
    const nested = "node" in trace || "link" in trace || "cells" in trace || "dimensions" in trace;
    if (!nested && !columns.some((values) => (values as ArrayLike<unknown>).length > 0)) {
      throw new Error(`figure ${id}: trace ${at + 1} has no data`);
    }
  });
  const plain = JSON.parse(JSON.stringify({ data, layout }, asList)) as { data: Json[]; layout: Json };
  return { data: plain.data, layout: { ...plotlySize, template: plotlyTheme, ...plain.layout } };
}

/** JSON would write a typed array as a map of its indices. */
function asList(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? Array.from(value as Float64Array) : value;
}

/** Every data source below a node, named data sets first. */
function requireVegaData(id: string, spec: Json): void {
  const sets = Object.entries((spec["datasets"] ?? {}) as Json).map(([name, values]) => ({ name, values }));
  const sources = dataSources(spec);
  if (sources.length === 0) throw new Error(`figure ${id}: expected data, got none`);
  for (const source of sources) {
    if ("url" in source)
      throw new Error(`figure ${id}: expected data in the figure, got an address: ${String(source.url)}`);
    if ("values" in source) sets.push({ name: "values", values: source.values });
  }
  for (const { name, values } of sets) {
    if (Array.isArray(values) && values.length === 0) throw new Error(`figure ${id}: data ${name} is empty`);
  }
}

function dataSources(node: unknown): object[] {
  if (Array.isArray(node)) return node.flatMap(dataSources);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === "values" || key === "datasets") return [];
    return key === "data" && typeof value === "object" && value !== null ? [value] : dataSources(value);
  });
}

/** Objects merged key by key, the second one's values last. */
function merged(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries([...keys].map((key) => [key, key in above ? merged(below[key], above[key]) : below[key]]));
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
