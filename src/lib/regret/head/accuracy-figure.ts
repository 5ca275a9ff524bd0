import type { TopLevelSpec } from "vega-lite";

/** The accuracy that one set of predictions is credited with at one threshold. */
export interface CreditedAccuracy {
  /** Whose predictions: "our head", "recorded", ... */
  readonly source: string;
  /** Error below which a prediction counts as right. */
  readonly threshold: number;
  /** Percent. */
  readonly accuracy: number;
}

/** The accuracy of fixed predictions of regret over what counts as right (X-C11). The dashed line is the paper's 85.2%. */
export function accuracyFigure(rows: readonly CreditedAccuracy[]): TopLevelSpec {
  return {
    data: { values: [...rows] },
    width: 380,
    height: 230,
    layer: [
      { mark: { type: "rule", strokeDash: [4, 4], color: "gray" }, encoding: { y: { datum: 85.2 } } },
      {
        mark: { type: "line", point: { size: 55 }, tooltip: true },
        encoding: {
          x: {
            field: "threshold",
            type: "quantitative",
            title: "an error below this counts as right · 정답으로 치는 오차",
            scale: { domain: [0.14, 0.31], nice: false },
            axis: { grid: false, titleFontWeight: "normal" },
          },
          y: {
            field: "accuracy",
            type: "quantitative",
            title: "accuracy (%) · 정확도",
            scale: { zero: false, domainMax: 100 },
            axis: { grid: true, titleFontWeight: "normal" },
          },
          color: {
            field: "source",
            type: "nominal",
            title: null,
            sort: null,
            scale: { range: ["#0072b2", "#d55e00", "#009e73"] },
            legend: { orient: "bottom", labelLimit: 300 },
          },
        },
      },
    ],
  };
}
