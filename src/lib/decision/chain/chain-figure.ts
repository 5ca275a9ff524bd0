import type { TopLevelSpec } from "vega-lite";
import type { AuthoredCase } from "../../data";
import { viewLabels, viewNames } from "../../scenarios";
import type { Judgement } from "./judge";

const parts = ["direct · 직접", "2nd order · 2차", "3rd order and on · 3차+"] as const;

/**
 * Utility of each option in three views, split into what is direct and what follows at second and third hand, a panel an
 * option; the dot is their sum (000-S14).
 *
 * @param one the case that was judged, for the options' names
 */
export function chainFigure(one: AuthoredCase, judgement: Judgement): TopLevelSpec {
  const labels = one.options.map(({ label }) => label.en);
  const rows = judgement.options.flatMap(({ views }, i) =>
    viewNames.map((view) => ({ option: labels[i]!, view: viewLabels[view], seen: views[view] })),
  );
  const bars = rows.flatMap(({ option, view, seen }) => {
    const second = seen.ripple.byOrder[2]?.total ?? 0;
    const values = [seen.direct, second, seen.indirect - second];
    return parts.map((part, k) => ({ option, view, part, utility: values[k]! }));
  });
  const dots = rows.map(({ option, view, seen }) => ({ option, view, utility: seen.utility }));
  const y = { field: "view", type: "nominal", sort: viewNames.map((view) => viewLabels[view]), title: null };
  const x = { field: "utility", type: "quantitative", title: "delta-utility · 효용 변화", axis: { tickCount: 5 } };
  return {
    data: { values: [...bars, ...dots] },
    facet: { field: "option", type: "nominal", title: null, sort: labels },
    columns: 2,
    spec: {
      width: 250,
      height: 80,
      layer: [
        {
          transform: [{ filter: "isValid(datum.part)" }],
          mark: { type: "bar", tooltip: true },
          encoding: {
            y,
            x,
            color: {
              field: "part",
              type: "nominal",
              title: "part · 부분",
              scale: { domain: [...parts], range: ["#0072b2", "#e69f00", "#cc79a7"] },
              legend: { orient: "bottom" },
            },
          },
        },
        { mark: { type: "rule", color: "#444444" }, encoding: { x: { datum: 0 } } },
        {
          transform: [{ filter: "!isValid(datum.part)" }],
          mark: { type: "point", filled: true, size: 55, color: "black" },
          encoding: { y, x },
        },
      ],
    },
  } as TopLevelSpec;
}
