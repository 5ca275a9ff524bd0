import type { TopLevelSpec } from "vega-lite";
import { reliabilityBins } from "../../statistics";
import type { BalanceRun } from "./run";

/** One point of a reliability diagram. */
export interface ReliabilityPoint {
  readonly method: string;
  readonly confidence: number;
  readonly accuracy: number;
  readonly count: number;
}

/** The calls of all runs of a method in ten bins of confidence; empty bins are left out. */
export function reliabilityPoints(runs: readonly BalanceRun[]): ReliabilityPoint[] {
  const methods = [...new Set(runs.map(({ method }) => method))];
  return methods.flatMap((method) => {
    const own = runs.filter((run) => run.method === method).map(({ calls }) => calls);
    const confidences = own.flatMap((calls) => Array.from(calls.confidences));
    const correct = own.flatMap((calls) => Array.from(calls.correct));
    return reliabilityBins(confidences, correct, { bins: 10 })
      .filter(({ count }) => count > 0)
      .map(({ confidence, accuracy, count }) => ({ method, confidence, accuracy, count }));
  });
}

/**
 * Mean |accuracy - confidence| over the filled bins of one run, each bin alike: how far its line lies from the diagonal
 * (001-F3). The ECE weighs bins by their items instead.
 */
export function diagonalGap({ calls }: BalanceRun): number {
  const filled = reliabilityBins(calls.confidences, calls.correct, { bins: 10 }).filter(({ count }) => count > 0);
  return filled.reduce((sum, bin) => sum + Math.abs(bin.accuracy - bin.confidence), 0) / filled.length;
}

/** Accuracy against confidence; below the diagonal a model is surer than it should be (001-F3). */
export function reliabilityFigure(points: readonly ReliabilityPoint[]): TopLevelSpec {
  const axis = (title: string): object => ({
    type: "quantitative",
    title,
    scale: { domain: [0, 1] },
    axis: { titleFontWeight: "normal" },
  });
  const encoding = {
    x: { field: "confidence", ...axis("mean confidence · 확신") },
    y: { field: "accuracy", ...axis("accuracy · 정확도") },
    color: {
      field: "method",
      type: "nominal",
      title: "training · 학습",
      sort: null,
      scale: { range: ["#0072b2", "#e69f00"] },
      legend: { orient: "right" },
    },
  };
  const diagonal = { values: [0, 1].map((at) => ({ at })) };
  return {
    width: 330,
    height: 330,
    data: { values: [...points] },
    layer: [
      {
        data: diagonal,
        mark: { type: "line", strokeDash: [4, 4], color: "gray" },
        encoding: { x: { field: "at", type: "quantitative" }, y: { field: "at", type: "quantitative" } },
      },
      { mark: { type: "line" }, encoding },
      {
        mark: { type: "point", filled: true, tooltip: true, opacity: 0.9 },
        encoding: {
          ...encoding,
          size: {
            field: "count",
            type: "quantitative",
            title: "calls · 판정 수",
            scale: { range: [20, 260] },
            legend: { orient: "right", tickCount: 4, symbolFillColor: "gray", symbolStrokeColor: "gray" },
          },
        },
      },
    ],
  } as TopLevelSpec;
}
