import type { TopLevelSpec } from "vega-lite";
import { requireInteger } from "../../arguments";
import type { DimensionName } from "../../data";
import { layerLabels, layerNames } from "../layers";
import { dimensionNamed } from "../registry";
import type { BenthamResult, Term } from "../utility";
import { layerWaterfall, utilityWaterfall } from "./waterfall";

const kinds = ["raises · 올림", "lowers · 낮춤", "leaves · 그대로"] as const;
const colours = ["#0072b2", "#d55e00", "#9aa5b1"];

interface Bar {
  readonly panel: string;
  readonly step: string;
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly shown: string;
}

/** What a step does, as the legend has it. */
function kindOf(from: number, to: number): string {
  return Math.abs(to - from) < 1e-12 ? kinds[2] : to > from ? kinds[0] : kinds[1];
}

/** Name of a dimension in both languages. */
export function dimensionLabel(name: DimensionName): string {
  const { en, ko } = dimensionNamed(name).label;
  return `${en} · ${ko}`;
}

/**
 * The six layers of some dimensions as waterfalls on a logarithmic axis: each bar is a factor, and the last one ends at the
 * correction.
 *
 * @param terms one a panel
 * @throws RangeError for no terms
 * @see 003-F5
 */
export function layerWaterfallFigure(terms: readonly Term[]): TopLevelSpec {
  requireInteger("terms.length", terms.length, { min: 1 });
  const panels = terms.map((term) => `${dimensionLabel(term.dimension)}: × ${term.correction.toFixed(2)}`);
  const bars = terms.flatMap((term, i) =>
    layerWaterfall(term).map(({ name, from, to }): Bar => {
      const shown = `× ${(to / from).toFixed(2)}`;
      return { panel: panels[i]!, step: layerLabels[name], from, to, kind: kindOf(from, to), shown };
    }),
  );
  const order = layerNames.map((name) => layerLabels[name]);
  return {
    data: { values: bars },
    facet: { column: { field: "panel", type: "nominal", sort: panels, title: null, header: { labelFontSize: 12 } } },
    spec: { width: 190, height: { step: 24 }, layer: layersOf(bars, order, "log") },
  };
}

/**
 * How the terms of one utility add up: a bar for each dimension, largest first, the last one ending at the utility.
 *
 * @see 003-S14
 */
export function utilityWaterfallFigure(result: BenthamResult): TopLevelSpec {
  const bars = utilityWaterfall(result).map(({ name, from, to }): Bar => {
    const shown = `${to < from ? "−" : "+"}${Math.abs(to - from).toFixed(3)}`;
    return { panel: "", step: dimensionLabel(name), from, to, kind: kindOf(from, to), shown };
  });
  const order = bars.map(({ step }) => step);
  return { data: { values: bars }, width: 420, height: { step: 22 }, layer: layersOf(bars, order, "linear") };
}

type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

const titles = { log: "running product · 누적 곱", linear: "running sum · 누적 합" } as const;

/** Ends of the axis: all that is drawn, with room for the numbers right of the bars. */
function domainOf(bars: readonly Bar[], scale: "log" | "linear"): number[] {
  const start = scale === "log" ? 1 : 0;
  const ends = [start, ...bars.flatMap(({ from, to }) => [from, to])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (scale === "log") return [low * 0.92, high * (high / low) ** 0.35 * 1.1];
  return [low - 0.04 * (high - low), high + 0.18 * (high - low)];
}

/** Bars, the line that they start from, and their sizes in words; a step that leaves all as it is becomes a stroke. */
function layersOf(bars: readonly Bar[], order: readonly string[], scale: "log" | "linear"): Layer[] {
  const y = { field: "step", type: "nominal", sort: [...order], title: null, axis: { labelLimit: 220 } } as const;
  const axis = scale === "log" ? { values: [0.25, 0.5, 0.7, 1, 1.4, 2, 2.8, 4, 8], format: "~g" } : {};
  const x = {
    type: "quantitative",
    title: titles[scale],
    scale: { type: scale, domain: domainOf(bars, scale), nice: false },
    axis,
  } as const;
  const present = kinds.filter((kind) => bars.some((bar) => bar.kind === kind));
  const colour = { domain: [...present], range: present.map((kind) => colours[kinds.indexOf(kind)]!) };
  const color: { field: string; type: "nominal"; title: null; scale: typeof colour; legend: { orient: "top" } } = {
    field: "kind",
    type: "nominal",
    title: null,
    scale: colour,
    legend: { orient: "top" },
  };
  return [
    {
      mark: { type: "bar", height: 14, tooltip: true },
      encoding: { y, x: { ...x, field: "from", scale: { ...x.scale } }, x2: { field: "to" }, color },
    },
    {
      mark: { type: "tick", size: 14, thickness: 2, opacity: 1 },
      encoding: { y, x: { field: "to", type: "quantitative" }, color },
    },
    { mark: { type: "rule", strokeDash: [3, 3], color: "#555" }, encoding: { x: { datum: scale === "log" ? 1 : 0 } } },
    {
      transform: [{ calculate: "max(datum.from, datum.to)", as: "right" }],
      mark: { type: "text", align: "left", dx: 4, fontSize: 11 },
      encoding: { y, x: { field: "right", type: "quantitative" }, text: { field: "shown" } },
    },
  ];
}
