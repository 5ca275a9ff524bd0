import type { TopLevelSpec } from "vega-lite";
import type { MethodSummary } from "./summary";

const printed = "#d55e00";
const right = "#009e73";
const panels = [
  { score: "joyShare", title: "calls of Joy (%) · 기쁨 비율", width: 300, lines: [65, 40, 35, 12.5] },
  { score: "macroF1", title: "macro-F1 (%) · 매크로 F1", width: 150, lines: [] },
  { score: "ece", title: "calibration error (%) · 보정 오차", width: 150, lines: [] },
] as const;

/**
 * Share of Joy, macro-F1 and calibration error of each method with 95% intervals over seeds; dashed the paper's lines at 65, 40
 * and 35%, and the true share on a balanced test set, 12.5% (000-F3). Blue: networks; black: linear models; pink: the constant.
 */
export function joyShareFigure(summaries: readonly MethodSummary[]): TopLevelSpec {
  return { hconcat: panels.map((panel, i) => scorePanel(summaries, panel, i === 0)) } as TopLevelSpec;
}

function scorePanel(summaries: readonly MethodSummary[], panel: (typeof panels)[number], first: boolean): object {
  const { score, title, width, lines } = panel;
  const percent = (share: number): number => Math.min(100, Math.max(0, 100 * share));
  const values = summaries.map(({ method, [score]: { estimate, low, high } }) => ({
    method,
    estimate: percent(estimate),
    low: percent(low),
    high: percent(high),
    kind: kindOf(method),
  }));
  const y = {
    field: "method",
    type: "nominal",
    sort: summaries.map(({ method }) => method),
    title: null,
    axis: first ? { labelLimit: 190, grid: true } : { labels: false, ticks: false, grid: true },
  };
  const x = (field: string): object => ({ field, type: "quantitative", title, axis: { titleFontWeight: "normal" } });
  const color = { field: "kind", type: "nominal", scale: { domain: kinds, range: colors }, legend: null };
  return {
    width,
    height: { step: 20 },
    data: { values },
    layer: [
      ...lines.flatMap(markedLine),
      { mark: { type: "rule", strokeWidth: 2 }, encoding: { y, color, x: x("low"), x2: { field: "high" } } },
      { mark: { type: "point", filled: true, size: 45, tooltip: true }, encoding: { y, color, x: x("estimate") } },
    ],
  };
}

const kinds = ["network", "linear", "constant"];
const colors = ["#0072b2", "#333333", "#cc79a7"];

function kindOf(method: string): string {
  if (method.startsWith("constant")) return "constant";
  return method.startsWith("TF-IDF") ? "linear" : "network";
}

/** A dashed line with its value above the panel, on the side where there is room. */
function markedLine(at: number): object[] {
  const color = at === 12.5 ? right : printed;
  const align = at === 35 ? "right" : at === 40 ? "left" : "center";
  const data = { values: [{}] };
  return [
    { data, mark: { type: "rule", strokeDash: [4, 3], color }, encoding: { x: { datum: at } } },
    {
      data,
      mark: { type: "text", dy: -7, fontSize: 10, color, align },
      encoding: { x: { datum: at }, y: { value: 0 }, text: { value: String(at) } },
    },
  ];
}
