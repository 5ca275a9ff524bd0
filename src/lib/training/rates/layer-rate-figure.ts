import type { TopLevelSpec } from "vega-lite";

/** The learning rate of one layer under one rule. */
export interface LayerRate {
  readonly rule: string;
  /** From the input to the heads, as they are drawn. */
  readonly layer: string;
  /** Left out where the rule gives none. */
  readonly rate?: number;
}

/** Bars of learning rates by layer, a panel a rule; a cross marks a layer without a rate (001-F5). */
export function layerRateFigure(rates: readonly LayerRate[]): TopLevelSpec {
  const layers = [...new Set(rates.map(({ layer }) => layer))];
  const rules = [...new Set(rates.map(({ rule }) => rule))];
  const y = { field: "layer", type: "nominal", sort: [...layers].reverse(), title: null } as const;
  const micro = rates.map(({ rate, ...rest }) => ({ ...rest, rate: rate === undefined ? null : 1e6 * rate }));
  return {
    data: { values: micro },
    facet: { column: { field: "rule", type: "nominal", sort: rules, title: null } },
    spec: {
      width: 230,
      height: { step: 20 },
      layer: [
        {
          mark: { type: "bar", color: "#0072b2", tooltip: true },
          encoding: {
            y,
            x: { field: "rate", type: "quantitative", title: "rate, millionths · 학습률 (백만분의 1)" },
          },
        },
        {
          transform: [{ filter: "datum.rate === null" }],
          mark: { type: "text", text: "× no rate · 학습률 없음", align: "left", dx: 4, color: "#d55e00" },
          encoding: { y, x: { value: 0 } },
        },
      ],
    },
  };
}
