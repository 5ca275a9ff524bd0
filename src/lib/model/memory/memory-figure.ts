import type { TopLevelSpec } from "vega-lite";
import type { TrainingState } from "./training-state";

/** One bar: a model and a way to train it. */
export interface MemoryBar {
  readonly name: string;
  readonly state: TrainingState;
  /** Bytes of activations; default 0. */
  readonly activations?: number;
}

const parts = [
  ["weights", "weights · 가중치", "#0072b2"],
  ["master", "32-bit copy · 사본", "#56b4e9"],
  ["gradients", "gradients · 기울기", "#e69f00"],
  ["optimizer", "optimizer · 최적화기", "#d55e00"],
  ["ema", "moving average · 이동 평균", "#cc79a7"],
  ["activations", "activations · 활성값", "#009e73"],
] as const;

/**
 * Memory of training as stacked bars, with a line where the card ends.
 *
 * @param limit bytes of the card, default 8e9
 * @see 001-C6, 003-A5
 */
export function memoryBars(bars: readonly MemoryBar[], limit = 8e9): TopLevelSpec {
  const y = { field: "name", type: "nominal" as const, sort: null, title: null, axis: { labelLimit: 320 } };
  const totals = bars.map(({ name, state, activations = 0 }) => {
    const gigabytes = (state.total + activations) / 1e9;
    return { name, gigabytes, label: gigabytes.toFixed(2) };
  });
  const largest = Math.max(limit / 1e9, ...totals.map(({ gigabytes }) => gigabytes));
  const scale = { domain: [0, 1.1 * largest] as [number, number], nice: false };
  const x = { field: "gigabytes", type: "quantitative" as const, title: "gigabytes (1e9 bytes) · 기가바이트", scale };
  return {
    width: 460,
    height: { step: 26 },
    layer: [
      {
        data: { values: bars.flatMap(segments) },
        mark: { type: "bar", tooltip: true },
        encoding: {
          y,
          x: { ...x, stack: "zero" },
          color: {
            field: "part",
            type: "nominal",
            title: null,
            scale: { domain: parts.map(([, label]) => label), range: parts.map(([, , colour]) => colour) },
            legend: { orient: "top", columns: 3 },
          },
          order: { field: "order" },
        },
      },
      {
        data: { values: [{ gigabytes: limit / 1e9 }] },
        mark: { type: "rule", strokeDash: [5, 4], size: 2 },
        encoding: { x },
      },
      // Each label twice: a white rim first, so that it reads across the line.
      ...[{ stroke: "white", strokeWidth: 4 }, {}].map((rim) => ({
        data: { values: totals },
        mark: { type: "text" as const, align: "left" as const, dx: 4, fontSize: 11, ...rim },
        encoding: { y, x, text: { field: "label", type: "nominal" as const } },
      })),
    ],
  };
}

function segments({ name, state, activations = 0 }: MemoryBar): Record<string, string | number>[] {
  const bytes = { ...state, activations };
  return parts.map(([key, part], order) => ({ name, part, order, gigabytes: bytes[key] / 1e9 }));
}
