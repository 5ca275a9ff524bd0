import type { LoggerInterface } from "vega";
import type { TopLevelSpec } from "vega-lite";
import type { Json } from "./figure-spec";
import { textWidth } from "./text-width";

/**
 * Draws a Vega-Lite figure without a browser.
 *
 * @returns the SVG as Vega writes it
 * @throws Error that names the figure, with every warning of Vega and Vega-Lite: a warned-of figure shows something else
 *   than was meant
 */
export async function vegaLiteSvg(id: string, json: Json): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  // Any function but Vega's own two is used as it is. Theirs guess a width or ask the machine's fonts.
  (vega as unknown as TextMetrics).textMetrics.width = (item, text) =>
    textWidth(String(text ?? item.text ?? ""), item.fontSize ?? 11, isBold(item.fontWeight));
  const warnings: string[] = [];
  const logger = collector(warnings);
  // A screen reader is told the alt text; a label on each mark would repeat the data at full length.
  const config = { ...(json["config"] as object), aria: false };
  let svg: string;
  try {
    const compiled = vegaLite.compile({ ...json, config } as unknown as TopLevelSpec, { logger });
    const view = new vega.View(vega.parse(compiled.spec), { renderer: "none", logger });
    svg = await view.toSVG();
    view.finalize();
  } catch (error) {
    throw new Error(`figure ${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (warnings.length > 0) throw new Error(`figure ${id}: ${[...new Set(warnings)].join("; ")}`);
  return svg;
}

function isBold(weight: string | number | undefined): boolean {
  return weight === "bold" || Number(weight) >= 600;
}

/** What Vega says of a text that it wants measured. */
interface TextItem {
  readonly text?: string | number;
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/** A part of Vega that its types leave out. */
interface TextMetrics {
  readonly textMetrics: {
    width: (item: TextItem, text?: string | number) => number;
  };
}

/** Keeps warnings and errors. */
function collector(warnings: string[]): LoggerInterface {
  let current = 0;
  const keep = (...args: readonly unknown[]): LoggerInterface => {
    warnings.push(args.map(String).join(" "));
    return logger;
  };
  const logger = {
    level: (value?: number) => {
      if (value === undefined) return current;
      current = value;
      return logger;
    },
    error: keep,
    warn: keep,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
