import type { PlotlySpec } from "../../../src/lib/notebook/figures/figure-spec";
import type { TopLevelSpec } from "vega-lite";

/** A bar chart with both languages in title, axes, legend and labels. */
export function emotionBars(names: readonly string[] = ["기쁨 joy", "슬픔 sadness", "분노 anger"]): TopLevelSpec {
  return {
    title: { text: "Share of emotions · 감정 비율", subtitle: "n = 10,460" },
    data: { values: names.map((name, i) => ({ name, share: [0.65, 0.1 + 0.2, 1 / 30][i] })) },
    mark: "bar",
    encoding: {
      y: { field: "name", type: "nominal", title: null },
      x: { field: "share", type: "quantitative", title: "share · 비율", axis: { format: "%" } },
      color: { field: "name", type: "nominal", title: "감정 · emotion" },
    },
  };
}

/** A line chart with a legend; Plotly clips it under a random name. */
export function plotlyLines(): PlotlySpec {
  return {
    data: [
      { type: "scatter", mode: "lines+markers", name: "KSG 1 · 추정", x: [0, 1, 2], y: [0, 1 / 3, 0.83] },
      { type: "scatter", mode: "lines", name: "참값", x: [0, 1, 2], y: [0, 0.3, 0.8] },
    ],
    layout: { title: { text: "상호정보량" } },
  };
}
