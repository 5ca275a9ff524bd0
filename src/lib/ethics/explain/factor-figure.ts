import type { TopLevelSpec } from "vega-lite";
import { requireInteger } from "../../arguments";
import { layerLabels, layerNames } from "../layers";
import type { Term } from "../utility";
import { dimensionLabel } from "./waterfall-figure";

interface Scale {
  domain: number[];
  range: string[];
  interpolate: "rgb";
}

/**
 * The factors of every dimension and layer as a heat map: blue raises, orange lowers, white leaves as it is.
 *
 * @throws RangeError for no terms
 * @see 003-S15, 000-C6: ten dimensions under six layers are sixty numbers, not sixteen dimensions
 */
export function factorFigure(terms: readonly Term[]): TopLevelSpec {
  requireInteger("terms.length", terms.length, { min: 1 });
  const cells = terms.flatMap(({ dimension, factors }) =>
    layerNames.map((layer) => ({
      dimension: dimensionLabel(dimension),
      layer: layerLabels[layer],
      doublings: Math.log2(factors[layer]),
      factor: factors[layer].toFixed(2),
    })),
  );
  const x = {
    field: "layer",
    type: "nominal",
    sort: layerNames.map((name) => layerLabels[name]),
    title: null,
  } as const;
  const rows = terms.map(({ dimension }) => dimensionLabel(dimension));
  const y = { field: "dimension", type: "nominal", sort: rows, title: null, axis: { labelLimit: 220 } } as const;
  const scale: Scale = { domain: [-1, 0, 1], range: ["#d55e00", "#ffffff", "#0072b2"], interpolate: "rgb" };
  const legend = {
    title: "factor · 배율",
    labelExpr: "'× ' + format(pow(2, datum.value), '.2~f')",
    gradientLength: 160,
  };
  return {
    data: { values: cells },
    width: 640,
    height: { step: 26 },
    layer: [
      {
        mark: { type: "rect", tooltip: true },
        encoding: {
          x: { ...x, axis: { labelAngle: 0, labelFontSize: 11, labelLimit: 120, orient: "top" } },
          y,
          color: { field: "doublings", type: "quantitative", scale, legend },
        },
      },
      {
        mark: { type: "text", fontSize: 11 },
        encoding: {
          x,
          y,
          text: { field: "factor" },
          color: { condition: { test: "abs(datum.doublings) > 0.6", value: "white" }, value: "#222" },
        },
      },
    ],
  };
}
