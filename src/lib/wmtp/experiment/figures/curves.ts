import type { TopLevelSpec } from "vega-lite";
import { bands, type Metric } from "../analysis/compare";
import type { RunPoint } from "../train-arm";

const panels: Readonly<Partial<Record<Metric, string>>> = {
  loss: "unweighted loss (nats) · 가중 없는 손실",
  accuracy: "accuracy (%) · 정확도",
};
const palette = ["#000000", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00"];

/** Validation loss and accuracy of arms over their steps: means over seeds with 95% bands (004-F3). */
export function curvesFigure(points: readonly RunPoint[]): TopLevelSpec {
  const arms = [...new Set(points.map(({ arm }) => arm))];
  const panel = (metric: "loss" | "accuracy"): object => {
    const scale = metric === "accuracy" ? 100 : 1;
    const values = bands(points, metric).map(({ arm, step, estimate, low, high }) => ({
      ...{ arm, step, mean: scale * estimate, low: scale * low, high: scale * high },
    }));
    const x = { field: "step", type: "quantitative", title: "step · 단계" };
    const color = {
      field: "arm",
      type: "nominal",
      sort: arms,
      title: "arm · 실험군",
      scale: { domain: arms, range: palette.slice(0, arms.length) },
      legend: { orient: "bottom", columns: 6, labelLimit: 200, symbolOpacity: 1 },
    };
    const y = { type: "quantitative", title: panels[metric], scale: { zero: false } };
    return {
      data: { values },
      width: 300,
      height: 260,
      layer: [
        {
          mark: { type: "area", opacity: 0.2 },
          encoding: { x, color, y: { ...y, field: "low" }, y2: { field: "high" } },
        },
        {
          mark: { type: "line", strokeWidth: 2, point: true, tooltip: true },
          encoding: { x, color, y: { ...y, field: "mean" } },
        },
      ],
    };
  };
  return { hconcat: [panel("loss"), panel("accuracy")] } as TopLevelSpec;
}
