import type { TopLevelSpec } from "vega-lite";
import type { TrainingEvent } from "../loop/events";

/** A run's losses over the updates that were really made, with a mark where something went wrong (003-S32). */
export function recoveryFigure(events: readonly TrainingEvent[]): TopLevelSpec {
  const losses: { update: number; step: number; loss: number }[] = [];
  const marks: { update: number; loss: number; what: string }[] = [];
  for (const event of events) {
    if (event.kind === "step") losses.push({ update: losses.length + 1, step: event.step, loss: event.loss });
    if (event.kind !== "recovered") continue;
    const back = event.lostSteps === 0 ? "" : `, ${event.lostSteps} steps back`;
    const what =
      event.fault === "memory" ? `memory: batch ${event.batchSize}${back}` : `NaN: rate × ${event.rateFactor}${back}`;
    marks.push({ update: losses.length + 0.5, loss: 0, what });
  }
  const x = { field: "update", type: "quantitative" as const, title: "updates made · 수행한 갱신" };
  return {
    width: 520,
    height: 220,
    layer: [
      {
        data: { values: losses },
        mark: { type: "line", color: "#0072b2", tooltip: true },
        encoding: {
          x,
          y: { field: "loss", type: "quantitative", title: "loss of the batch (nats) · 손실", scale: { zero: false } },
        },
      },
      {
        data: { values: marks },
        mark: { type: "rule", strokeWidth: 2, tooltip: true },
        encoding: {
          x,
          color: {
            field: "what",
            type: "nominal",
            sort: null,
            title: "recovered from · 복구",
            legend: { orient: "bottom", columns: 2, labelLimit: 260 },
          },
        },
      },
    ],
  };
}
