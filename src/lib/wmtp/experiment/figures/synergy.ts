import type { TopLevelSpec } from "vega-lite";
import type { Interaction } from "../analysis/interaction";

const labels = {
  heads: "heads alone · 다중 예측만",
  weights: "weights alone · 가중만",
  additive: "sum of both · 두 이득의 합",
  both: "both together · 함께",
} as const;
const order = ["heads", "weights", "additive", "both"] as const;
const titles = {
  accuracy: "gain in accuracy (points) · 정확도 이득",
  importantAccuracy: "gain in accuracy (points) · 정확도 이득",
  loss: "loss saved (nats) · 줄어든 손실",
  importantLoss: "loss saved (nats) · 줄어든 손실",
} as const;

/** Gains over next-token prediction as bars with 95% intervals, beside the sum that additivity would give (004-F4). */
export function synergyFigure(interactions: readonly Interaction[]): TopLevelSpec {
  const panel = ({ metric, gains }: Interaction): object => {
    const scale = metric === "accuracy" || metric === "importantAccuracy" ? 100 : 1;
    const values = order.map((part) => ({
      gain: scale * gains[part].estimate,
      low: scale * gains[part].low,
      high: scale * gains[part].high,
      name: labels[part],
      kind: part === "additive" ? "expected if additive · 가산 기대" : "measured · 측정",
    }));
    const y = { field: "name", type: "nominal", sort: null, title: null, axis: { labelLimit: 240 } };
    const x = { type: "quantitative", title: titles[metric] };
    const color = {
      field: "kind",
      type: "nominal",
      title: null,
      sort: null,
      scale: { domain: ["measured · 측정", "expected if additive · 가산 기대"], range: ["#56b4e9", "#bdbdbd"] },
      legend: { orient: "bottom" },
    };
    return {
      data: { values },
      width: 270,
      height: { step: 38 },
      layer: [
        { mark: { type: "bar", height: 22, tooltip: true }, encoding: { y, color, x: { ...x, field: "gain" } } },
        { mark: { type: "rule", strokeWidth: 2 }, encoding: { y, x: { ...x, field: "low" }, x2: { field: "high" } } },
      ],
    };
  };
  return { hconcat: interactions.map(panel), spacing: 30 } as TopLevelSpec;
}
