import type { TopLevelSpec } from "vega-lite";
import { mean } from "../../../statistics";
import type { RecordedPoint } from "../study/recorded-sweep";
import { lossAxis, printedRule, rateAxis } from "./rate-axis";

/** The original's 25 points, a colour a stage, its own mean as a gray line (001-F2, 001-N1). */
export function recordedSweepFigure(points: readonly RecordedPoint[]): TopLevelSpec {
  const values = points.map(({ rate, stage, validation }) => ({ rate, loss: validation, stage: stage + 1 }));
  return {
    width: 460,
    height: 240,
    layer: [
      {
        data: { values: [{ loss: mean(values.map(({ loss }) => loss)) }] },
        mark: { type: "rule", color: "#bbbbbb" },
        encoding: { y: { field: "loss", type: "quantitative" } },
      },
      printedRule(),
      {
        data: { values },
        mark: { type: "point", filled: true, size: 70, opacity: 0.85, tooltip: true },
        encoding: {
          x: rateAxis(),
          y: lossAxis("validation loss · 검증 손실"),
          color: {
            field: "stage",
            type: "ordinal",
            title: "stage · 단계",
            scale: { range: ["#d55e00", "#e69f00", "#009e73", "#56b4e9", "#0072b2"] },
          },
        },
      },
    ],
  } as TopLevelSpec;
}

/** A sweep's losses, to be drawn beside others. */
export interface SweepPanel {
  readonly title: string;
  readonly rates: ArrayLike<number>;
  /** One sweep or several, [sweeps][rates]. */
  readonly losses: readonly (readonly number[])[];
}

/** Sweeps side by side, the loss in percent of its mean, so that their unrest can be compared (001-E3, 001-F2). */
export function sweepNoiseFigure(panels: readonly SweepPanel[]): TopLevelSpec {
  const values = panels.flatMap(({ title, rates, losses }) =>
    losses.flatMap((row, sweep) =>
      row.map((loss, i) => ({ title, sweep, rate: rates[i]!, percent: (100 * loss) / mean(row) - 100 })),
    ),
  );
  return {
    data: { values },
    facet: { column: { field: "title", type: "nominal", title: null, sort: panels.map(({ title }) => title) } },
    spec: {
      width: 200,
      height: 180,
      mark: { type: "line", point: { size: 25 }, strokeWidth: 1, opacity: 0.7 },
      encoding: {
        x: rateAxis(),
        y: { field: "percent", type: "quantitative", title: "loss against its mean (%) · 평균 대비 손실" },
        detail: { field: "sweep" },
      },
    },
  };
}
