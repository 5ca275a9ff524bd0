import type { TopLevelSpec } from "vega-lite";
import { mean } from "../../statistics";
import type { WeightClip } from "./facts";
import { seriesOf, type RecordedRun, type RecordedSeries } from "./series";

const step = { field: "step", type: "quantitative", title: "step · 단계" } as const;
const panelTitle = (text: string): object => ({ text, fontWeight: "normal", fontSize: 13 });

/** Means of windows of `width` steps, at the middle of each; a line that a reader can follow through the noise. */
function smoothed({ steps, values }: RecordedSeries, width: number): { step: number; value: number }[] {
  return Array.from({ length: Math.floor(steps.length / width) }, (_, i) => {
    const part = values.subarray(i * width, (i + 1) * width);
    return { step: steps[i * width + Math.floor(width / 2)]!, value: Number(mean(part).toFixed(5)) };
  });
}

const losses = [
  { metric: "train/weighted_ce_loss", loss: "weighted · 가중", color: "#0072b2" },
  { metric: "train/unweighted_ce_loss", loss: "unweighted · 비가중", color: "#d55e00" },
];

/**
 * The original's weighted run: left both losses step by step and as means of ten steps, right the extremes of its weights
 * beside the clip that it was set to (004-E2, 004-A4).
 */
export function recordedWeightedFigure(run: RecordedRun, clip: WeightClip): TopLevelSpec {
  return {
    hconcat: [lossPanel(run), weightPanel(run, clip)],
    spacing: 40,
    resolve: { scale: { color: "independent" } },
  } as TopLevelSpec;
}

function lossPanel(run: RecordedRun): object {
  const dots = losses.flatMap(({ metric, loss }) => points(seriesOf(run, metric), { loss }));
  const lines = losses.flatMap(({ metric, loss }) =>
    smoothed(seriesOf(run, metric), 10).map((point) => ({ ...point, loss })),
  );
  const color = {
    field: "loss",
    type: "nominal",
    title: "cross-entropy · 교차 엔트로피",
    scale: { domain: losses.map(({ loss }) => loss), range: losses.map(({ color }) => color) },
    legend: { orient: "bottom", symbolOpacity: 1 },
  };
  const y = { field: "value", type: "quantitative", title: "nats per token", scale: { zero: false } };
  return {
    title: panelTitle("losses · 손실"),
    width: 330,
    height: 230,
    layer: [
      { data: { values: dots }, mark: { type: "point", size: 10, opacity: 0.3 }, encoding: { x: step, y, color } },
      { data: { values: lines }, mark: { type: "line", strokeWidth: 2.5 }, encoding: { x: step, y, color } },
    ],
  };
}

function weightPanel(run: RecordedRun, { low, high }: WeightClip): object {
  const values = [
    ...points(seriesOf(run, "weight/max"), { end: "largest · 최대" }),
    ...points(seriesOf(run, "weight/min"), { end: "smallest · 최소" }),
  ];
  const y = {
    field: "value",
    type: "quantitative",
    title: "weight · 가중치",
    scale: { type: "log", domain: [0.05, 5] },
    axis: { values: [0.1, 0.3, 1, 3], format: "~g" },
  };
  return {
    title: panelTitle("weights and their clip (dashed) · 가중치와 제한값"),
    width: 330,
    height: 230,
    layer: [
      {
        data: { values: [{ value: low }, { value: high }] },
        mark: { type: "rule", strokeDash: [5, 4], color: "#52606d" },
        encoding: { y },
      },
      {
        data: { values },
        mark: { type: "line", strokeWidth: 1.5 },
        encoding: {
          x: step,
          y,
          color: {
            field: "end",
            type: "nominal",
            title: "weight of a step",
            scale: { range: ["#009e73", "#cc79a7"] },
            legend: { orient: "bottom" },
          },
        },
      },
    ],
  };
}

/** A recorded baseline, with the name under which it is drawn. */
export interface NamedRun {
  readonly name: string;
  readonly run: RecordedRun;
}

/** Training and validation loss of the recorded baselines, evaluation by evaluation (METHODS: recorded runs of 004). */
export function recordedBaselinesFigure(runs: readonly NamedRun[]): TopLevelSpec {
  const values = runs.flatMap(({ name, run }) => [
    ...points(seriesOf(run, "train/epoch_loss"), { name, on: "training · 학습" }),
    ...points(seriesOf(run, "val/loss"), { name, on: "validation · 검증" }),
  ]);
  return {
    data: { values },
    facet: { column: { field: "name", type: "nominal", title: null, sort: runs.map(({ name }) => name) } },
    spec: {
      width: 300,
      height: 200,
      mark: { type: "line", point: { size: 45 } },
      encoding: {
        x: { ...step, title: "logged step · 기록된 단계" },
        y: { field: "value", type: "quantitative", title: "loss (nats per token) · 손실", scale: { zero: false } },
        color: {
          field: "on",
          type: "nominal",
          title: "on · 자료",
          scale: { domain: ["training · 학습", "validation · 검증"], range: ["#0072b2", "#d55e00"] },
          legend: { orient: "bottom" },
        },
      },
    },
  };
}

function points({ steps, values }: RecordedSeries, more: Readonly<Record<string, string>>): object[] {
  return Array.from(steps, (at, i) => ({ step: at, value: Number(values[i]!.toFixed(5)), ...more }));
}
