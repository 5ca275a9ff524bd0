import type { TopLevelSpec } from "vega-lite";
import type { RegretErrors } from "./compare";

/** Mean error of regret over the strength of confounding, a line a method (003-E9). The dashed line is the paper row's .05. */
export function regretErrorsFigure(errors: readonly RegretErrors[]): TopLevelSpec {
  const domain = ["abduction", "adjustment", "conditioning"];
  const y = {
    field: "mean",
    type: "quantitative",
    title: "mean error of regret · 후회의 평균 오차",
    axis: { grid: true, titleFontWeight: "normal" },
  } as const;
  return {
    data: { values: [...errors] },
    width: 380,
    height: 240,
    layer: [
      { mark: { type: "rule", strokeDash: [4, 4], color: "gray" }, encoding: { y: { datum: 0.05 } } },
      {
        mark: { type: "line", point: { size: 55 }, tooltip: true },
        encoding: {
          x: {
            field: "confounding",
            type: "quantitative",
            title: "confounding: weight of severity on what is done · 교란의 세기",
            axis: { grid: false, titleFontWeight: "normal" },
          },
          y,
          color: {
            field: "method",
            type: "nominal",
            title: "method · 방법",
            scale: { domain, range: ["#0072b2", "#009e73", "#d55e00"] },
            legend: { orient: "bottom" },
          },
        },
      },
    ],
  };
}
