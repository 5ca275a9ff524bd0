import type { TopLevelSpec } from "vega-lite";
import { mean } from "../../../statistics";
import type { TextThresholdSweep } from "../study/rate-threshold-text";

/** Mean validation loss over rate and threshold, with the number of seeds that pick a cell (000-S13, 000-E7). */
export function rateThresholdFigure(sweeps: readonly TextThresholdSweep[]): TopLevelSpec {
  const panels = [...new Set(sweeps.map(({ corpus }) => corpus))].map((corpus) => {
    const own = sweeps.filter((sweep) => sweep.corpus === corpus);
    const cells = own[0]!.grid.map(({ rate, threshold }, i) => ({
      rate: rate.toExponential(1),
      threshold: threshold.toFixed(2),
      loss: mean(own.map(({ grid }) => grid[i]!.validation)),
    }));
    const picks = own.map(({ picked }) => ({
      rate: picked.rate.toExponential(1),
      threshold: picked.threshold.toFixed(2),
    }));
    return panel(corpus, cells, counted(picks));
  });
  return { hconcat: panels } as TopLevelSpec;
}

interface Pick {
  readonly rate: string;
  readonly threshold: string;
}

/** Each cell that is picked, once, with how often. */
function counted(picks: readonly Pick[]): readonly object[] {
  const key = ({ rate, threshold }: Pick): string => `${rate} ${threshold}`;
  const cells = new Map(picks.map((pick) => [key(pick), pick]));
  return [...cells].map(([name, cell]) => ({ ...cell, seeds: picks.filter((pick) => key(pick) === name).length }));
}

function panel(title: string, cells: readonly object[], picks: readonly object[]): object {
  const x = { field: "rate", type: "ordinal", sort: null, title: "learning rate · 학습률", axis: { labelAngle: 0 } };
  const y = { field: "threshold", type: "ordinal", sort: "descending", title: "threshold · 문턱값" };
  return {
    title: { text: title, fontWeight: "normal" },
    width: { step: 46 },
    height: 280,
    layer: [
      {
        data: { values: cells },
        mark: "rect",
        encoding: {
          x,
          y,
          color: {
            field: "loss",
            type: "quantitative",
            title: "1 − macro-F1",
            scale: { scheme: "viridis", reverse: true },
          },
        },
      },
      {
        data: { values: picks },
        mark: { type: "point", filled: true, color: "white", stroke: "black", size: 260, opacity: 1, tooltip: true },
        encoding: { x, y },
      },
      {
        data: { values: picks },
        mark: { type: "text", color: "black", fontWeight: "bold" },
        encoding: { x, y, text: { field: "seeds" } },
      },
    ],
  };
}
