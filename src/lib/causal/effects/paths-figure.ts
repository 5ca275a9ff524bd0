import type { TopLevelSpec } from "vega-lite";
import type { PathEffects } from "./path-effects";

const kinds = { domain: ["direct · 직접", "indirect · 간접"], range: ["#0072b2", "#e69f00"] };

/**
 * What each path contributes to an effect, one bar a path, the strongest on top; a line marks the total.
 *
 * @param effects as `pathEffects` gives them
 * @param most how many paths are shown; the rest is one bar of their sum. Default: 12
 * @see 003-S22
 */
export function pathsFigure({ from, to, total, paths }: PathEffects, most = 12): TopLevelSpec {
  const bars = paths.slice(0, most).map(({ nodes, effect }) => ({
    path: nodes.join(" → "),
    effect,
    kind: kinds.domain[nodes.length === 2 ? 0 : 1],
  }));
  const rest = paths.slice(most);
  const others = rest.reduce((sum, { effect }) => sum + effect, 0);
  if (rest.length > 0) bars.push({ path: `${rest.length} others · 나머지`, effect: others, kind: kinds.domain[1] });
  const x = { field: "effect", type: "quantitative", title: `effect of ${from} on ${to} · 효과` } as const;
  return {
    width: 420,
    height: { step: 24 },
    layer: [
      {
        data: { values: bars },
        mark: { type: "bar", tooltip: true },
        encoding: {
          y: { field: "path", type: "nominal", sort: null, title: null, axis: { labelLimit: 360 } },
          x,
          color: {
            field: "kind",
            type: "nominal",
            scale: kinds,
            legend: { title: "path · 경로", orient: "top", direction: "horizontal" },
          },
        },
      },
      { mark: { type: "rule", color: "#52606d" }, encoding: { x: { datum: 0 } } },
      {
        data: { values: [{ effect: total, label: `total · 전체 ${total.toFixed(3).replace("-", "−")}` }] },
        mark: { type: "rule", color: "#d55e00", strokeDash: [5, 3], strokeWidth: 2, tooltip: { content: "data" } },
        encoding: { x },
      },
      {
        data: { values: [{ effect: total, label: `total · 전체 ${total.toFixed(3).replace("-", "−")}` }] },
        mark: { type: "text", color: "#d55e00", align: "left", dx: 5, dy: -8, y: 0, fontSize: 12 },
        encoding: { x, text: { field: "label" } },
      },
    ],
  };
}
