import type { TopLevelSpec } from "vega-lite";
import type { EstimatorName, KsgEstimate } from "./compare-estimators";

const printed: EstimatorName = "as printed in the paper";
const estimatorNames: readonly EstimatorName[] = ["KSG 1", "KSG 2", printed];
const axis = { grid: true, titleFontWeight: "normal" } as const;
const color = {
  field: "estimator",
  type: "nominal",
  title: "estimator · 추정기",
  scale: { domain: [...estimatorNames], range: ["#0072b2", "#009e73", "#d55e00"] },
  legend: { orient: "bottom", labelLimit: 300 },
} as const;

/**
 * Estimates against the analytic truth (003-F10): left the published estimators, right the printed formula on its own
 * scale. Bars hold 95% of the replicates, the shape shows the sample size. A perfect estimator lies on the dashed line.
 */
export function ksgAgainstTruth(estimates: readonly KsgEstimate[]): TopLevelSpec {
  const values = [...estimates].sort((a, b) => a.truth - b.truth);
  const truth = { field: "truth", type: "quantitative", title: "true mutual information (nats) · 참값", axis } as const;
  const shape = {
    field: "samples",
    type: "nominal",
    title: "samples · 표본 수",
    legend: { orient: "bottom" },
  } as const;
  const panel = (keep: string, title: string): object => ({
    title: { text: title, fontWeight: "normal" },
    transform: [{ filter: keep }],
    width: 260,
    height: 260,
    layer: [
      {
        mark: { type: "line", strokeDash: [4, 4], color: "gray" },
        encoding: { x: truth, y: { field: "truth", type: "quantitative" } },
      },
      {
        mark: { type: "rule", opacity: 0.6 },
        encoding: { x: truth, y: { field: "low", type: "quantitative" }, y2: { field: "high" }, color },
      },
      {
        mark: { type: "line", strokeWidth: 1 },
        encoding: {
          x: truth,
          y: { field: "estimate", type: "quantitative" },
          color,
          detail: { field: "samples" },
        },
      },
      {
        mark: { type: "point", size: 70, strokeWidth: 1.5, tooltip: true },
        encoding: {
          x: truth,
          y: { field: "estimate", type: "quantitative", title: "estimate (nats) · 추정값", axis },
          color,
          shape,
        },
      },
    ],
  });
  const charts = [
    panel(`datum.estimator !== '${printed}'`, "published · 출판된 추정기"),
    panel(`datum.estimator === '${printed}'`, "as printed · 인쇄된 식"),
  ];
  return { data: { values }, hconcat: charts } as TopLevelSpec;
}

/**
 * Error of the published estimators over the number of samples, one panel a correlation (003-F10): the bias that remains
 * where the truth is 0, and how slowly it goes. Bars hold 95% of the replicates.
 */
export function ksgErrorOverSamples(estimates: readonly KsgEstimate[]): TopLevelSpec {
  const values = estimates
    .filter(({ estimator }) => estimator !== printed)
    .map(({ low, high, estimate, truth, ...row }) => ({
      ...row,
      panel: `ρ = ${row.correlation}`,
      error: estimate - truth,
      low: low - truth,
      high: high - truth,
    }));
  const x = {
    field: "samples",
    type: "ordinal",
    title: "samples · 표본 수",
    axis: { ...axis, labelAngle: 0 },
  } as const;
  const xOffset = { field: "estimator", type: "nominal" } as const;
  const ownColor = { ...color, scale: { domain: ["KSG 1", "KSG 2"], range: ["#0072b2", "#009e73"] } };
  return {
    data: { values },
    facet: { column: { field: "panel", type: "nominal", title: null } },
    spec: {
      width: 170,
      height: 200,
      layer: [
        { mark: { type: "rule", strokeDash: [4, 4], color: "gray" }, encoding: { y: { datum: 0 } } },
        {
          mark: { type: "rule", opacity: 0.6 },
          encoding: { x, xOffset, y: { field: "low", type: "quantitative" }, y2: { field: "high" }, color: ownColor },
        },
        {
          mark: { type: "point", filled: true, size: 50, tooltip: true },
          encoding: {
            x,
            xOffset,
            y: { field: "error", type: "quantitative", title: "error (nats) · 오차", axis },
            color: ownColor,
          },
        },
      ],
    },
  };
}
