import type { TopLevelSpec } from "vega-lite";
import type { FeedbackSweepCell } from "./sweep";

const panels = [
  { field: "atEnd", title: "error at the end · 마지막 오차", format: ".2f" },
  { field: "falseAlarms", title: "false alarms a life · 오경보", format: ".1f" },
] as const;

/** Error at the end and false alarms over learning rate and threshold, each cell a mean over seeds (000-S12). */
export function feedbackSweepFigure(cells: readonly FeedbackSweepCell[]): TopLevelSpec {
  const values = cells.map(({ rate, threshold, atEnd, falseAlarms }) => ({ rate, threshold, atEnd, falseAlarms }));
  return {
    data: { values },
    spacing: 40,
    hconcat: panels.map(({ field, title, format }) =>
      heatMap(
        field,
        title,
        format,
        values.map((value) => value[field]),
      ),
    ),
  } as TopLevelSpec;
}

function heatMap(field: string, title: string, format: string, values: readonly number[]): object {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = { scheme: "blues", domain: low < high ? [low, high] : [low, low + 1] };
  const ordinal = (name: string, words: string): object => ({
    field: name,
    type: "ordinal",
    title: words,
    axis: { labelAngle: 0 },
  });
  const x = ordinal("rate", "learning rate · 학습률");
  const y = { ...ordinal("threshold", "threshold · 문턱값"), sort: "descending" };
  return {
    title: { text: title, fontWeight: "normal" },
    width: { step: 62 },
    height: { step: 40 },
    layer: [
      {
        mark: "rect",
        encoding: { x, y, color: { field, type: "quantitative", scale, legend: null } },
      },
      {
        mark: { type: "text" },
        encoding: {
          x,
          y,
          text: { field, type: "quantitative", format },
          color: {
            condition: { test: `datum.${field} > ${(low + scale.domain[1]!) / 2}`, value: "white" },
            value: "black",
          },
        },
      },
    ],
    resolve: { scale: { color: "independent" } },
  };
}
