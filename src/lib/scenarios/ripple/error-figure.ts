import type { TopLevelSpec } from "vega-lite";
import type { ErrorSummary, LearnedSummary } from "./summary";

const palette = ["#0072b2", "#009e73", "#d55e00", "#888888", "#cc79a7"];
const error = "mean absolute error, utility in [−1, 1] · 평균 절대 오차";
const target = { mark: { type: "rule", strokeDash: [5, 4], color: "#444" } } as const;

/** Error of indirect utility over the size of the sample, a line a learner, bars 95% over systems; dashed: the paper's 0.1. */
export function learnedErrorFigure(summaries: readonly LearnedSummary[]): TopLevelSpec {
  const learners = [...new Set(summaries.map(({ learner }) => learner))];
  const x: object = {
    field: "rows",
    type: "quantitative",
    scale: { type: "log" },
    title: "rows to learn from · 표본 크기",
    axis: { values: [...new Set(summaries.map(({ rows }) => rows))], format: ",", grid: false },
  };
  const color = {
    field: "learner",
    type: "nominal",
    title: "told beforehand · 미리 아는 것",
    scale: { domain: learners, range: palette.slice(0, learners.length) },
    legend: { orient: "right", labelLimit: 260 },
  } as const;
  return {
    data: { values: [...summaries] },
    width: 460,
    height: 280,
    layer: [
      { ...target, encoding: { y: { datum: 0.1 } } },
      {
        mark: { type: "rule", strokeWidth: 1.5 },
        encoding: { x, y: { field: "low", type: "quantitative" }, y2: { field: "high" }, color },
      },
      {
        mark: { type: "line", point: { size: 55 }, tooltip: true },
        encoding: { x, y: { field: "estimate", type: "quantitative", title: error }, color },
      },
    ],
  } as TopLevelSpec;
}

/** Error of indirect utility by what is wrong with the model: means with 95% over systems; dashed: the paper's 0.1. */
export function faultFigure(summaries: readonly (ErrorSummary & { readonly fault: string })[]): TopLevelSpec {
  const sort = summaries.map(({ fault }) => fault);
  const y = { field: "fault", type: "nominal", sort, title: null, axis: { labelLimit: 220 } } as const;
  const x = { type: "quantitative", title: error, scale: { zero: true } } as const;
  return {
    data: { values: [...summaries] },
    width: 460,
    height: { step: 30 },
    layer: [
      { ...target, encoding: { x: { datum: 0.1 } } },
      {
        mark: { type: "rule", strokeWidth: 2, color: "#0072b2" },
        encoding: { y, x: { ...x, field: "low" }, x2: { field: "high" } },
      },
      {
        mark: { type: "point", filled: true, size: 80, color: "#0072b2", opacity: 1, tooltip: true },
        encoding: { y, x: { ...x, field: "estimate" } },
      },
    ],
  } as TopLevelSpec;
}
