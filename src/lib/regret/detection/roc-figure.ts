import type { TopLevelSpec } from "vega-lite";
import type { RegretRule } from "../rules";
import { ruleColor } from "./palette";
import { detectionRates, type JudgedCase } from "./rates";
import { aucOf, rocOf } from "./roc";

/** At most so many points a curve are drawn; the area counts all of them. */
const drawn = 200;

/**
 * The ROC curves of rules over all their parameters, with the areas under them (000-F4). A point marks where each stands at
 * its own parameter. On the dashed diagonal a rule does no better than chance.
 */
export function rocFigure(cases: readonly JudgedCase[], rules: readonly RegretRule[]): TopLevelSpec {
  const curves = rules.flatMap((rule) => thinned(rocOf(cases, rule)));
  const points = rules.map((rule) => {
    const { detection, falseAlarms } = detectionRates(cases, rule);
    return {
      rule: rule.name,
      detection: detection / 100,
      falseAlarms: falseAlarms / 100,
      label: `${rule.name}, area ${aucOf(cases, rule).toFixed(3)}`,
    };
  });
  const scale = { domain: [0, 1] } as const;
  const axis = { grid: true, titleFontWeight: "normal", format: ".0%" } as const;
  const x = {
    field: "falseAlarms",
    type: "quantitative",
    title: "best choices called regretted · 오경보율",
    scale,
    axis,
  } as const;
  const y = { field: "detection", type: "quantitative", title: "wrong choices found · 검출율", scale, axis } as const;
  return {
    width: 340,
    height: 320,
    layer: [
      {
        data: { values: [0, 1].map((at) => ({ at })) },
        mark: { type: "line", strokeDash: [4, 4], color: "gray" },
        encoding: { x: { field: "at", type: "quantitative" }, y: { field: "at", type: "quantitative" } },
      },
      {
        data: { values: curves },
        mark: { type: "line", interpolate: "linear" },
        encoding: { x, y, color: ruleColor, order: { field: "order", type: "quantitative" } },
      },
      {
        data: { values: points },
        mark: { type: "point", filled: true, size: 90, tooltip: true, opacity: 1 },
        encoding: { x, y, color: ruleColor },
      },
      {
        data: { values: points.map((point, i) => ({ ...point, at: 0.28 - 0.07 * i })) },
        mark: { type: "text", align: "left", fontSize: 12 },
        encoding: {
          x: { datum: 0.5 },
          y: { field: "at", type: "quantitative" },
          text: { field: "label" },
          color: ruleColor,
        },
      },
    ],
  } as TopLevelSpec;
}

function thinned(points: ReturnType<typeof rocOf>): object[] {
  const every = Math.max(1, Math.ceil(points.length / drawn));
  return points
    .filter((_, i) => i % every === 0 || i === points.length - 1)
    .map(({ rule, detection, falseAlarms }, order) => ({ rule, detection, falseAlarms, order }));
}
