import type { GraphLayout } from "./layout";

/** Vega-Lite's x and y of fields of the same names, in pixels of the sheet of a layout, without axes; y grows downwards. */
export function sheetPosition({ width, height }: Pick<GraphLayout, "width" | "height">): { x: object; y: object } {
  const axis = (field: string, domain: readonly number[]): object => ({
    field,
    type: "quantitative",
    axis: null,
    scale: { domain, nice: false, zero: false },
  });
  return { x: axis("x", [0, width]), y: axis("y", [height, 0]) };
}
