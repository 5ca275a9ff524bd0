import type { TopLevelSpec } from "vega-lite";
import { isVacuous } from "../rules";
import { kindColor, kindOf } from "./palette";
import { detectionRates, type JudgedCase } from "./rates";
import { ruleFamilies } from "./surface";

const width = 210;
const axis = { grid: true, titleFontWeight: "normal" } as const;

/**
 * Regret and its detection under each rule (000-F4). Above, how strong a regret each rule finds at a parameter of .2 in wrong
 * and in best choices; below, how often it finds any, over the parameter. Grey: the rule finds regret where nothing is lost.
 *
 * @param cases judged choices, both kinds among them
 * @param steps points of each curve on 0 to 1
 */
export function detectionFigure(cases: readonly JudgedCase[], steps = 40): TopLevelSpec {
  const panels = ruleFamilies.map((family) => {
    const { name } = family(0.2);
    return { vconcat: [intensityPanel(name, cases, family), curvePanel(cases, family, steps)] };
  });
  return { hconcat: panels, config: { concat: { spacing: 24 } } } as TopLevelSpec;
}

type Family = (typeof ruleFamilies)[number];

const bins = 20;

/** Share of the choices of a kind whose regret falls in each bin on 0 to 1; stronger regret counts in the last. */
function intensities(cases: readonly JudgedCase[], family: Family): object[] {
  const rule = family(0.2);
  return [true, false].flatMap((wrong) => {
    const ofKind = cases.filter((one) => one.wrong === wrong);
    const counts = new Float64Array(bins);
    for (const one of ofKind) counts[Math.min(bins - 1, Math.floor(bins * rule.regret(one)))]!++;
    return Array.from(counts, (count, bin) => ({
      kind: kindOf(wrong),
      regret: bin / bins,
      end: (bin + 1) / bins,
      share: (100 * count) / ofKind.length,
    }));
  });
}

function intensityPanel(title: string, cases: readonly JudgedCase[], family: Family): object {
  return {
    title: { text: title, fontWeight: "normal" },
    width,
    height: 130,
    data: { values: intensities(cases, family) },
    mark: { type: "bar", opacity: 0.6, tooltip: true, binSpacing: 0 },
    encoding: {
      x: {
        field: "regret",
        type: "quantitative",
        bin: { binned: true, step: 1 / bins },
        title: "regret found · 찾은 후회",
        axis: { ...axis, values: [0, 0.2, 0.4, 0.6, 0.8, 1], format: ".1f" },
      },
      x2: { field: "end" },
      y: {
        field: "share",
        type: "quantitative",
        stack: null,
        title: "choices (%) · 선택",
        scale: { domain: [0, 100] },
        axis,
      },
      color: kindColor,
    },
  };
}

function curvePanel(cases: readonly JudgedCase[], family: Family, steps: number): object {
  const parameters = Array.from({ length: steps + 1 }, (_, i) => i / steps);
  const values = parameters.flatMap((parameter) => {
    const { detection, falseAlarms } = detectionRates(cases, family(parameter));
    return [
      { parameter, kind: kindOf(true), rate: detection },
      { parameter, kind: kindOf(false), rate: falseAlarms },
    ];
  });
  const vacuous = parameters.filter((parameter) => isVacuous(family(parameter)));
  const band = vacuous.length === 0 ? [] : [vacuousBand(Math.max(...vacuous) + 1 / steps)];
  const x = {
    field: "parameter",
    type: "quantitative",
    title: "threshold or baseline · 임계값",
    axis: { ...axis, tickCount: 5 },
  } as const;
  const y = { field: "rate", type: "quantitative", title: "regret found (%) · 검출율", axis } as const;
  const curve = { mark: { type: "line", tooltip: true }, data: { values }, encoding: { x, y, color: kindColor } };
  const today = {
    data: { values: [{ parameter: 0.2 }] },
    mark: { type: "rule", strokeDash: [4, 4], color: "#333" },
    encoding: { x },
  };
  return { width, height: 150, layer: [...band, today, curve] };
}

function vacuousBand(to: number): object {
  return {
    data: { values: [{ from: 0, to, label: "fires at no loss" }] },
    layer: [
      {
        mark: { type: "rect", color: "#9a9a9a", opacity: 0.25 },
        encoding: { x: { field: "from", type: "quantitative" }, x2: { field: "to" } },
      },
      {
        mark: { type: "text", align: "left", dx: 6, fontSize: 11 },
        encoding: { x: { datum: 0.02 }, y: { datum: 12 }, text: { field: "label" } },
      },
    ],
  };
}
