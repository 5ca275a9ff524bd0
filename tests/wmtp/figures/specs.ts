import { themedJson } from "../../../src/lib/notebook/figures/figure-spec";
import { vegaLiteSvg } from "../../../src/lib/notebook/figures/vega-lite-svg";
import type { FigureSpec } from "../../../src/lib/notebook";

/** Draws a figure as a notebook does, warnings being errors. */
export function drawn(id: string, spec: FigureSpec): Promise<string> {
  return vegaLiteSvg(id, themedJson(id, spec));
}
