import type { TopLevelSpec } from "vega-lite";
import { mean } from "../../statistics";
import { fallAgainst, type DuelingPoint } from "./study";

const axis = { grid: true, titleFontWeight: "normal" } as const;

/** Held-out errors of some objectives over training: thin lines are seeds, thick ones their mean (000-F6). */
export function duelingCurves(points: readonly DuelingPoint[], objectives: readonly string[]): TopLevelSpec {
  const values = points.filter(({ objective }) => objectives.includes(objective));
  const steps = [...new Set(values.map(({ step }) => step))];
  const averages = objectives.flatMap((objective) =>
    steps.map((step) => {
      const own = values.filter((point) => point.objective === objective && point.step === step);
      return { objective, step, utility: mean(own.map((p) => p.utility)), risk: mean(own.map((p) => p.risk)) };
    }),
  );
  const panel = (field: "utility" | "risk", title: string): object => {
    const encoding = {
      x: { field: "step", type: "quantitative", title: "step · 단계", axis },
      y: { field, type: "quantitative", title, scale: { zero: false }, axis },
      color: {
        field: "objective",
        type: "nominal",
        title: null,
        scale: { domain: [...objectives], range: ["#0072b2", "#d55e00", "#009e73"].slice(0, objectives.length) },
        legend: { orient: "bottom", labelLimit: 240, symbolOpacity: 1, symbolStrokeWidth: 3 },
      },
    };
    return {
      width: 270,
      height: 220,
      layer: [
        {
          mark: { type: "line", strokeWidth: 1, opacity: 0.25 },
          encoding: { ...encoding, detail: { field: "seed" } },
        },
        { data: { values: averages }, mark: { type: "line", strokeWidth: 3, tooltip: true }, encoding },
      ],
    };
  };
  return {
    data: { values },
    hconcat: [panel("utility", "utility MAE · 효용 오차"), panel("risk", "risk MAE · 위험 오차")],
  } as TopLevelSpec;
}

/** What an objective changes against another, in percent. */
export interface ObjectiveFall {
  readonly objective: string;
  readonly error: "utility" | "risk";
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/** Relative falls of both errors of every objective against a baseline, with Student's 95% intervals. */
export function objectiveFalls(points: readonly DuelingPoint[], baseline: string): ObjectiveFall[] {
  const objectives = [...new Set(points.map(({ objective }) => objective))].filter((name) => name !== baseline);
  return objectives.flatMap((objective) =>
    (["utility", "risk"] as const).map((error) => {
      const { difference, interval } = fallAgainst(points, objective, baseline, error);
      return { objective, error, percent: 100 * difference, low: 100 * interval.low, high: 100 * interval.high };
    }),
  );
}

/** The falls as dots with intervals, a panel for each error: right of 0 the objective is better than the baseline. */
export function fallsFigure(falls: readonly ObjectiveFall[]): TopLevelSpec {
  const sort = [...new Set(falls.map(({ objective }) => objective))];
  const y = { field: "objective", type: "nominal", sort, title: null, axis: { labelLimit: 220 } } as const;
  const x = { type: "quantitative", title: "fall of the error (%) · 오차 감소", axis } as const;
  return {
    data: { values: [...falls] },
    facet: { column: { field: "error", type: "nominal", sort: ["risk", "utility"], title: null } },
    spec: {
      width: 240,
      height: { step: 26 },
      layer: [
        { mark: { type: "rule", color: "#777" }, encoding: { x: { datum: 0 } } },
        {
          mark: { type: "rule", strokeWidth: 2, color: "#0072b2" },
          encoding: { y, x: { ...x, field: "low" }, x2: { field: "high" } },
        },
        {
          mark: { type: "point", filled: true, size: 70, opacity: 1, color: "#0072b2", tooltip: true },
          encoding: { y, x: { ...x, field: "percent" } },
        },
      ],
    },
  };
}
