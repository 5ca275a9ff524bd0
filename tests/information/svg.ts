import type { TopLevelSpec } from "vega-lite";

/** Draws a spec without a display; what Vega and Vega-Lite warn about comes back beside it. */
export async function svgOf(spec: TopLevelSpec): Promise<{ svg: string; warnings: string[] }> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  const warnings: string[] = [];
  const logger = vega.logger(vega.Warn, undefined, (_, __, messages) => warnings.push([...messages].join(" ")));
  const compiled = vegaLite.compile(spec, { logger }).spec;
  const svg = await new vega.View(vega.parse(compiled), { renderer: "none", logger }).toSVG();
  return { svg, warnings };
}
