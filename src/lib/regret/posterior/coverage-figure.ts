import type { TopLevelSpec } from "vega-lite";
import type { PriorSensitivity } from "./sensitivity";

/**
 * How often 90% intervals hold the true regret, and how wide they are, under right and wrong priors over the reports
 * (003-E8). The dashed line is what the intervals promise.
 */
export function coverageFigure(rows: readonly PriorSensitivity[]): TopLevelSpec {
  const color = {
    field: "prior",
    type: "nominal",
    title: "prior · 사전 분포",
    scale: {
      domain: ["the right prior", "flat", "ten times too sure", "turned around"],
      range: ["#0072b2", "#009e73", "#d55e00", "#b0578d"],
    },
    legend: { orient: "bottom", labelLimit: 200 },
  } as const;
  const x = {
    field: "reports",
    type: "quantitative",
    title: "reports a decision · 보고 수",
    scale: { type: "log", nice: false, domainMin: 0.9 },
    axis: { grid: false, tickCount: 3, titleFontWeight: "normal" },
  } as const;
  const panel = (field: string, title: string, extra: readonly object[]): object => ({
    width: 250,
    height: 210,
    layer: [
      ...extra,
      {
        mark: { type: "line", point: true, tooltip: true },
        encoding: { x, y: { field, type: "quantitative", title, axis: { titleFontWeight: "normal" } }, color },
      },
    ],
  });
  const promise = { mark: { type: "rule", strokeDash: [4, 4], color: "gray" }, encoding: { y: { datum: 0.9 } } };
  return {
    data: { values: [...rows] },
    hconcat: [
      panel("coverage", "share of intervals that hold it · 포함률", [promise]),
      panel("width", "mean width · 평균 폭", []),
    ],
  } as TopLevelSpec;
}
