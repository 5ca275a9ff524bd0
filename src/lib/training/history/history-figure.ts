import type { TopLevelSpec } from "vega-lite";
import { broadcastAccuracy } from "./broadcast";
import { seriesOf, type RecordedEpoch } from "./record";
import { thresholdStages } from "./stages";
import type { RecordedTarget } from "./targets";

const panels = ["training loss · 학습 손실", "accuracy · 정확도"] as const;

/**
 * Recorded losses and accuracies of regret and SURD over the epochs. Dashed lines are what a perfect regressor of regret is
 * credited with; steps are where the rule of accuracy was tightened.
 */
export function historyFigure(history: readonly RecordedEpoch[], targets: readonly RecordedTarget[]): TopLevelSpec {
  const series = (kind: "loss" | "acc", panel: string): object[] =>
    ["regret", "surd"].flatMap((head) =>
      seriesOf(history, `${head}_${kind}`).map((value, i) => ({ head, panel, value, epoch: history[i]!.epoch })),
    );
  const levels = thresholdStages.map(({ from, to, values }) => ({
    ...{ from: from - 0.5, to: to + 0.5, head: "regret" },
    value: broadcastAccuracy(
      targets.map(({ regret }) => regret),
      values,
    ),
  }));
  const color = { field: "head", type: "nominal", title: null } as const;
  const y = { field: "value", type: "quantitative" as const };
  const x = { field: "epoch", type: "quantitative" as const, title: "epoch · 에포크", scale: { nice: false } };
  const panel = (title: string, values: object[], more: object[]): object => ({
    width: 290,
    height: 220,
    layer: [
      {
        data: { values },
        mark: { type: "line", strokeWidth: 2, tooltip: true },
        encoding: { x, color, y: { ...y, title, scale: { zero: false } } },
      },
      {
        data: { values: thresholdStages.slice(1).map(({ from }) => ({ at: from - 0.5 })) },
        mark: { type: "rule", color: "#999999" },
        encoding: { x: { ...x, field: "at" } },
      },
      ...more,
    ],
  });
  const foretold = {
    data: { values: levels },
    mark: { type: "rule", strokeDash: [5, 4], strokeWidth: 2 },
    encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y, color },
  };
  return {
    hconcat: [panel(panels[0], series("loss", panels[0]), []), panel(panels[1], series("acc", panels[1]), [foretold])],
  } as TopLevelSpec;
}
