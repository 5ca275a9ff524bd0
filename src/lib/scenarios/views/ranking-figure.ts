import type { TopLevelSpec } from "vega-lite";
import { viewMethods } from "./methods";
import type { RankingChange } from "./ranking-study";

/** Share of pairs in which the weighted score changes the preference, over the options' skew, a line a method (001-E12). */
export function rankingFigure(changes: readonly RankingChange[]): TopLevelSpec {
  const values = changes.map(({ differs, pairs, ...rest }) => ({ ...rest, share: differs / pairs }));
  const sort = [...viewMethods];
  return {
    data: { values },
    width: 380,
    height: 220,
    mark: { type: "line", point: { size: 60, filled: true } },
    encoding: {
      x: {
        field: "skew",
        type: "quantitative",
        title: "size of the skew · 왜도의 크기",
        axis: { titleFontWeight: "normal" },
      },
      y: {
        field: "share",
        type: "quantitative",
        title: "preferences changed · 바뀐 선호",
        axis: { format: "%", titleFontWeight: "normal" },
      },
      color: {
        field: "method",
        type: "nominal",
        title: "method · 방법",
        sort,
        scale: { domain: sort, range: ["#0072b2", "#009e73", "#d55e00", "#cc79a7"] },
        legend: { orient: "right" },
      },
    },
  };
}
