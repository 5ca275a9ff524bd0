import type { TopLevelSpec } from "vega-lite";
import { mean } from "../../../statistics";
import type { RunPoint } from "../train-arm";

/** A loss of one run over its steps. */
export interface NamedCurve {
  readonly run: string;
  readonly loss: "weighted · 가중" | "unweighted · 비가중";
  readonly steps: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** The training losses of an arm, weighted and not, as means over its seeds. */
export function trainingCurves(points: readonly RunPoint[], arm: string): readonly [NamedCurve, NamedCurve] {
  const own = points.filter((point) => point.arm === arm);
  const steps = [...new Set(own.map(({ step }) => step))].sort((a, b) => a - b);
  const means = (loss: "weightedLoss" | "unweightedLoss"): number[] =>
    steps.map((step) => mean(own.filter((point) => point.step === step).map((point) => point[loss])));
  return [
    { run: arm, loss: "weighted · 가중", steps, values: means("weightedLoss") },
    { run: arm, loss: "unweighted · 비가중", steps, values: means("unweightedLoss") },
  ];
}

/** Weighted and unweighted training loss of runs, a panel a run: do they fall together (004-E2)? */
export function divergenceFigure(curves: readonly NamedCurve[]): TopLevelSpec {
  const values = curves.flatMap(({ run, loss, steps, values: losses }) =>
    Array.from(steps, (step, i) => ({ run, loss, step, nats: losses[i]! })),
  );
  const runs = [...new Set(curves.map(({ run }) => run))];
  return {
    data: { values },
    facet: { column: { field: "run", type: "nominal", title: null, sort: runs, header: { labelLimit: 260 } } },
    resolve: { scale: { x: "independent", y: "independent" } },
    spec: {
      width: 190,
      height: 200,
      mark: { type: "line", tooltip: true },
      encoding: {
        x: { field: "step", type: "quantitative", title: "step · 단계", axis: { tickCount: 5 } },
        y: { field: "nats", type: "quantitative", title: "training loss (nats) · 학습 손실", scale: { zero: false } },
        color: {
          field: "loss",
          type: "nominal",
          title: null,
          scale: { domain: ["weighted · 가중", "unweighted · 비가중"], range: ["#0072b2", "#d55e00"] },
          legend: { orient: "bottom" },
        },
      },
    },
  };
}
