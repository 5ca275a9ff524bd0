import type { TopLevelSpec } from "vega-lite";
import type { TrainingEvent } from "../loop/events";

/** A run's losses over its steps, a line from each recovery to the next: one that goes back runs over the same steps twice (003-S32). */
export function recoveryFigure(events: readonly TrainingEvent[]): TopLevelSpec {
  const values: { step: number; loss: number; part: string }[] = [];
  let part = "at first · 처음";
  for (const event of events) {
    if (event.kind === "step") values.push({ step: event.step, loss: event.loss, part });
    if (event.kind !== "recovered") continue;
    const { fault, batchSize, rateFactor, lostSteps } = event;
    const change = fault === "memory" ? `no memory: batch ${batchSize}` : `NaN: rate × ${rateFactor}`;
    part = `after ${change}${lostSteps === 0 ? "" : `, ${lostSteps} steps back`}`;
  }
  const encoding = {
    x: { field: "step", type: "quantitative" as const, title: "step · 단계" },
    y: {
      field: "loss",
      type: "quantitative" as const,
      title: "loss of the batch (nats) · 손실",
      scale: { zero: false },
    },
    color: {
      field: "part",
      type: "nominal" as const,
      sort: null,
      title: null,
      scale: { range: ["#56b4e9", "#d55e00", "#009e73", "#cc79a7"] },
      legend: { orient: "bottom" as const, columns: 2, labelLimit: 300 },
    },
  };
  // The first line is thick, so that it shows where a later one runs over it.
  return {
    data: { values },
    width: 520,
    height: 220,
    layer: ["datum.part === 'at first · 처음'", "datum.part !== 'at first · 처음'"].map((filter, i) => ({
      transform: [{ filter }],
      mark: { type: "line" as const, strokeWidth: i === 0 ? 5 : 2, tooltip: true },
      encoding,
    })),
  };
}
