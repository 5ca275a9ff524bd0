import type { TopLevelSpec } from "vega-lite";
import type { FeedbackRun } from "./run";

/** Lives that are drawn in one colour. */
export interface NamedLives {
  readonly name: string;
  readonly runs: readonly FeedbackRun[];
}

const colours = ["#999999", "#0072b2", "#d55e00", "#009e73"];

/**
 * Held-out error of delta-utility over decisions, one line a seed, a dot at each crossing (000-E6). The world moves at decision 0;
 * the dashed line is the trigger's threshold.
 *
 * @param threshold where the trigger stands; default 0.2
 */
export function feedbackLifeFigure(lives: readonly NamedLives[], threshold = 0.2): TopLevelSpec {
  const values = lives.flatMap(({ name, runs }) =>
    runs.flatMap(({ seed, trace }) => trace.map((moment) => ({ name, seed, ...moment }))),
  );
  const x = {
    field: "decision",
    type: "quantitative",
    title: "decisions since the world moved · 변화 이후 결정 수",
  } as const;
  const y = { field: "heldOut", type: "quantitative", title: "held-out error · 미사용 결정의 오차" } as const;
  const names = lives.map(({ name }) => name);
  const color = { field: "name", type: "nominal", title: null, scale: { domain: names, range: colours } } as const;
  return {
    width: 520,
    height: 260,
    layer: [
      {
        data: { values: [{ threshold }] },
        mark: { type: "rule", strokeDash: [6, 4], color: "black" },
        encoding: { y: { field: "threshold", type: "quantitative" } },
      },
      {
        data: { values },
        mark: { type: "line", interpolate: "step-after", opacity: 0.55, clip: true },
        encoding: { x, y, color, detail: { field: "seed", type: "nominal" } },
      },
      {
        data: { values: values.filter(({ fired }) => fired) },
        mark: { type: "point", filled: true, size: 35, opacity: 0.8, tooltip: true },
        encoding: { x, y, color },
      },
    ],
  };
}
