import type { TopLevelSpec } from "vega-lite";
import type { TriggerOperatingPoint } from "./trigger-rates";

const statisticNames = {
  "mean-absolute": "mean absolute error · 평균 절대 오차",
  "noise-corrected": "noise taken off · 잡음 보정",
} as const;

/** Smallest hit rate and largest false-alarm rate that a trigger may have. */
export interface TriggerTarget {
  /** Default 0.9. */
  readonly hit?: number;
  /** Default 0.1. */
  readonly falseAlarm?: number;
}

/**
 * Hit rate over false-alarm rate of a trigger, one line a noise of the outcomes, one dot a window (000-C19). The shaded corner is
 * where a trigger counts as right; one panel a statistic.
 */
export function triggerFigure(points: readonly TriggerOperatingPoint[], target: TriggerTarget = {}): TopLevelSpec {
  const { hit = 0.9, falseAlarm = 0.1 } = target;
  const names = [...new Set(points.map(({ statistic }) => statistic))];
  const panels = names.map((statistic) => ({
    title: { text: statisticNames[statistic], fontWeight: "normal" },
    width: 270,
    height: 270,
    layer: [
      {
        data: { values: [{ left: 0, right: 100 * falseAlarm, bottom: 100 * hit, top: 100 }] },
        mark: { type: "rect", color: "#009e73", opacity: 0.2 },
        encoding: {
          x: { field: "left", type: "quantitative" },
          x2: { field: "right" },
          y: { field: "bottom", type: "quantitative" },
          y2: { field: "top" },
        },
      },
      ...operatingLines(points.filter((point) => point.statistic === statistic)),
    ],
  }));
  return { hconcat: panels, spacing: 40 } as TopLevelSpec;
}

function operatingLines(points: readonly TriggerOperatingPoint[]): object[] {
  const values = points.map(({ window, noise, falseAlarm, hit }) => ({
    window,
    noise: `sd ${noise}`,
    falseAlarm: 100 * falseAlarm,
    hit: 100 * hit,
  }));
  const domain = { domain: [0, 100] };
  const x = { field: "falseAlarm", type: "quantitative", title: "false alarms (%) · 오경보", scale: domain };
  const y = { field: "hit", type: "quantitative", title: "hits (%) · 적중", scale: domain };
  const color = { field: "noise", type: "nominal", title: "noise · 결과 잡음" };
  const order = { field: "window", type: "quantitative" };
  const size = { field: "window", type: "ordinal", title: "window · 창 크기", scale: { range: [30, 180] } };
  return [
    { data: { values }, mark: { type: "line", opacity: 0.6 }, encoding: { x, y, color, order } },
    {
      data: { values },
      mark: { type: "point", filled: true, opacity: 0.85, tooltip: true },
      encoding: { x, y, color, size },
    },
  ];
}
