import type { TopLevelSpec } from "vega-lite";
import { studentInterval } from "../../statistics";
import type { CurriculumArm, CurriculumTrial } from "./study";

/** Mean over seeds of what an arm predicts too much. */
export interface BiasSummary {
  readonly arm: CurriculumArm;
  readonly items: "bad outcomes · 나쁜 결과" | "other outcomes · 나머지";
  readonly bias: number;
  readonly low: number;
  readonly high: number;
}

/** Over-prediction of every arm on bad and on other outcomes, with Student's 95% intervals over seeds. */
export function biasSummary(trials: readonly CurriculumTrial[]): BiasSummary[] {
  const arms = [...new Set(trials.map(({ arm }) => arm))];
  return arms.flatMap((arm) => {
    const own = trials.filter((trial) => trial.arm === arm);
    return (["bad", "others"] as const).map((kind): BiasSummary => {
      const { estimate, low, high } = studentInterval(own.map((trial) => trial[kind]));
      const items = kind === "bad" ? "bad outcomes · 나쁜 결과" : "other outcomes · 나머지";
      return { arm, items, bias: estimate, low, high };
    });
  });
}

/** Over-prediction by arm: right of 0 the forecast is too bright. */
export function biasFigure(summaries: readonly BiasSummary[]): TopLevelSpec {
  const y = {
    field: "arm",
    type: "nominal",
    sort: [...new Set(summaries.map(({ arm }) => arm))],
    title: null,
    axis: { labelLimit: 260 },
  } as const;
  const x = {
    type: "quantitative",
    title: "forecast − outcome, utility in [−1, 1] · 과대 예측",
    axis: { grid: true, titleFontWeight: "normal" },
  } as const;
  const color = {
    field: "items",
    type: "nominal",
    title: null,
    scale: { range: ["#d55e00", "#0072b2"] },
    legend: { orient: "bottom", labelLimit: 240 },
  } as const;
  const yOffset = { field: "items", type: "nominal" } as const;
  return {
    data: { values: [...summaries] },
    width: 440,
    height: { step: 20 },
    layer: [
      { mark: { type: "rule", color: "#777" }, encoding: { x: { datum: 0 } } },
      {
        mark: { type: "rule", strokeWidth: 2 },
        encoding: { y, yOffset, x: { ...x, field: "low" }, x2: { field: "high" }, color },
      },
      {
        mark: { type: "point", filled: true, size: 80, opacity: 1, tooltip: true },
        encoding: { y, yOffset, x: { ...x, field: "bias" }, color },
      },
    ],
  };
}
