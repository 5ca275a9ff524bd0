import type { Config } from "vega-lite";

/** Latin and Hangul from one family, so that both stand on one baseline; then what other systems have. */
export const fontFamily =
  "'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Helvetica Neue', Arial, sans-serif";

/**
 * Colours of categories, told apart with normal sight and with each kind of colour blindness, and dark enough for white.
 * After Okabe and Ito, Color Universal Design, 2008; their yellow and black give way to a brown and a grey.
 */
export const categorical: readonly string[] = [
  "#0072b2",
  "#d55e00",
  "#009e73",
  "#cc79a7",
  "#e69f00",
  "#56b4e9",
  "#6b4226",
  "#5f6b7a",
];

/** Small to large: light to dark in one hue, so that it reads in print too. */
export const sequential: readonly string[] = [
  "#eef5fb",
  "#c5def0",
  "#8fc0e0",
  "#4f9ac9",
  "#1f73ad",
  "#0b4f85",
  "#08305a",
];

/** Below to above a middle: orange, white, blue. */
export const diverging: readonly string[] = [
  "#a04000",
  "#d5793a",
  "#f2c29b",
  "#f7f7f7",
  "#9cc7e3",
  "#3f8fc4",
  "#0b4f85",
];

/** A white sheet with dark ink: a figure reads the same in a light and in a dark notebook. */
export const ink = { paper: "#ffffff", text: "#1f2933", soft: "#52606d", line: "#9aa5b1", grid: "#e4e7eb" } as const;

/** Vega-Lite configuration below every figure's own. */
export const vegaLiteTheme: Config = {
  background: ink.paper,
  padding: 14,
  font: fontFamily,
  view: {
    stroke: null,
    continuousWidth: 440,
    continuousHeight: 300,
    discreteWidth: { step: 30 },
    discreteHeight: { step: 24 },
  },
  title: {
    anchor: "start",
    frame: "group",
    color: ink.text,
    fontSize: 15,
    fontWeight: 600,
    subtitleColor: ink.soft,
    subtitleFontSize: 12,
    subtitlePadding: 4,
    offset: 14,
  },
  axis: {
    labelColor: ink.soft,
    labelFontSize: 12,
    titleColor: ink.text,
    titleFontSize: 12.5,
    titleFontWeight: 500,
    titlePadding: 10,
    domainColor: ink.line,
    tickColor: ink.line,
    gridColor: ink.grid,
    labelLimit: 240,
    titleLimit: 0,
  },
  axisQuantitative: { labelFlush: false, tickCount: 6, domain: false, ticks: false, labelPadding: 6 },
  axisBand: { grid: false, labelAngle: 0, labelPadding: 6, ticks: false },
  legend: {
    labelColor: ink.soft,
    labelFontSize: 12,
    titleColor: ink.text,
    titleFontSize: 12.5,
    titleFontWeight: 500,
    symbolStrokeWidth: 2.5,
    labelLimit: 260,
  },
  header: {
    labelColor: ink.text,
    labelFontSize: 12.5,
    titleColor: ink.text,
    titleFontSize: 12.5,
    titleFontWeight: 500,
  },
  mark: { color: categorical[0]! },
  line: { strokeWidth: 2.25 },
  point: { filled: true, size: 46, opacity: 0.9 },
  circle: { size: 40, opacity: 0.8 },
  rule: { color: ink.soft },
  text: { color: ink.text, fontSize: 12 },
  range: {
    category: [...categorical],
    ramp: [...sequential],
    heatmap: [...sequential],
    diverging: [...diverging],
    ordinal: [...sequential.slice(2)],
  },
};

const plotlyFont = { family: fontFamily, size: 12.5, color: ink.text } as const;
const plotlyTicks = { gridcolor: ink.grid, linecolor: ink.line, tickfont: { color: ink.soft, size: 12 } } as const;
const plotlyAxis = { ...plotlyTicks, zerolinecolor: ink.line, automargin: true } as const;
const plotlySpace = { ...plotlyTicks, zerolinecolor: ink.line, backgroundcolor: ink.paper } as const;

const scale = (colors: readonly string[]): [number, string][] =>
  colors.map((color, i) => [i / (colors.length - 1), color]);
const shaded = [{ colorscale: scale(sequential), colorbar: { outlinewidth: 0, thickness: 14, len: 0.7 } }];

/** Plotly template below every figure's own layout. */
export const plotlyTheme: { readonly layout: object; readonly data: object } = {
  layout: {
    font: plotlyFont,
    title: { font: { ...plotlyFont, size: 16, weight: 600 }, x: 0.02, xanchor: "left" },
    paper_bgcolor: ink.paper,
    plot_bgcolor: ink.paper,
    colorway: [...categorical],
    colorscale: { sequential: scale(sequential), diverging: scale(diverging) },
    margin: { l: 64, r: 24, t: 64, b: 56 },
    xaxis: plotlyAxis,
    yaxis: plotlyAxis,
    scene: { xaxis: plotlySpace, yaxis: plotlySpace, zaxis: plotlySpace },
    polar: { bgcolor: ink.paper, angularaxis: plotlyTicks, radialaxis: { ...plotlyTicks, nticks: 5 } },
    hoverlabel: { font: { family: fontFamily, size: 12.5 } },
  },
  data: {
    heatmap: shaded,
    surface: shaded,
    contour: shaded,
    histogram2d: shaded,
    sankey: [{ node: { pad: 18, thickness: 16, line: { width: 0 } }, link: { color: "rgba(82, 96, 109, 0.22)" } }],
  },
};

/** Size of a Plotly figure that names none, in CSS pixels. */
export const plotlySize = { width: 720, height: 460 } as const;
