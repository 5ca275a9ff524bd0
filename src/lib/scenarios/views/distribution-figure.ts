import type { TopLevelSpec } from "vega-lite";
import { quantile } from "../../statistics";
import { viewNames, type ThreeView } from "./view";
import { viewColor, viewLabels } from "./view-style";

/** Runs of one option in three views. */
export interface SimulatedOption {
  /** Title of the panel. */
  readonly option: string;
  /** Utilities [runs] of each view. */
  readonly views: ThreeView<Float64Array>;
}

const probabilities = Array.from({ length: 51 }, (_, i) => i / 50);

/**
 * Distribution functions of the three views, a panel an option (003-F6). A view dominates another where its curve lies to the
 * right of the other's from bottom to top.
 *
 * @param columns panels in a row; default 4
 */
export function viewDistributionFigure(options: readonly SimulatedOption[], columns = 4): TopLevelSpec {
  const values = options.flatMap(({ option, views }) =>
    viewNames.flatMap((view) =>
      probabilities.map((share) => ({ option, view: viewLabels[view], share, utility: quantile(views[view], share) })),
    ),
  );
  return {
    data: { values },
    facet: { field: "option", type: "nominal", title: null, sort: options.map(({ option }) => option) },
    columns,
    spec: {
      width: 165,
      height: 120,
      layer: [
        { mark: { type: "rule", strokeDash: [4, 4], color: "gray" }, encoding: { x: { datum: 0 } } },
        {
          mark: { type: "line", strokeWidth: 2 },
          encoding: {
            x: {
              field: "utility",
              type: "quantitative",
              title: "utility · 효용",
              axis: { tickCount: 5, titleFontWeight: "normal" },
            },
            y: {
              field: "share",
              type: "quantitative",
              title: "runs at or below · 누적",
              axis: { format: "%", tickCount: 4, titleFontWeight: "normal" },
            },
            color: viewColor,
            order: { field: "share" },
          },
        },
      ],
    },
  };
}
