import type { TopLevelSpec } from "vega-lite";
import { requireSameLength } from "../../arguments";
import { layoutText } from "./text-layout";

/** A text with a weight on each token. */
export interface WeightedText {
  readonly title: string;
  /** Tokens as text, a character or few each. */
  readonly tokens: readonly string[];
  /** One a token. */
  readonly weights: ArrayLike<number>;
  /** 1 where a token is to be framed, such as one that is important by construction; default none. */
  readonly framed?: ArrayLike<number>;
}

/** How a heat map is set. */
export interface HeatMapOptions {
  /** Cells of a line; default 64. */
  readonly columns?: number;
  /** Weight of the darkest colour; default the largest of all texts. */
  readonly darkest?: number;
  /** What a frame means, for the legend's title; needed where tokens are framed. */
  readonly frameMeans?: string;
}

const cell = { width: 11.5, height: 20 } as const;
const font = "'DejaVu Sans Mono', 'Noto Sans Mono CJK KR', 'Noto Sans Mono', Menlo, Consolas, monospace";
const shades = ["#ffffff", "#dcebf7", "#a9cfe8", "#5fa4d1", "#1f73ad", "#08305a"];

/**
 * Texts with their tokens' weights as background, glyph by glyph, on white paper (004-F2). Letters turn white where the ground
 * is dark.
 *
 * @throws RangeError for weights or frames of another length than the tokens
 */
export function heatMapFigure(texts: readonly WeightedText[], options: HeatMapOptions = {}): TopLevelSpec {
  const { columns = 64, frameMeans } = options;
  const darkest = options.darkest ?? Math.max(...texts.flatMap(({ weights }) => Array.from(weights)));
  const legend = frameMeans === undefined ? "weight · 가중치" : `weight · 가중치 (▢ ${frameMeans})`;
  return {
    vconcat: texts.map((text) => panel(text, columns, { darkest, legend })),
    spacing: 18,
  } as TopLevelSpec;
}

function panel(text: WeightedText, columns: number, look: { darkest: number; legend: string }): object {
  const values = cells(text, columns);
  const rows = values.reduce((most, { row }) => Math.max(most, row), 0) + 1;
  const widest = values.reduce((most, { column }) => Math.max(most, column), 0) + 1;
  const x = { field: "column", type: "ordinal", axis: null, scale: { domain: range(widest), padding: 0 } };
  const y = { field: "row", type: "ordinal", axis: null, scale: { domain: range(rows), padding: 0.08 } };
  return {
    title: { text: text.title, fontWeight: "normal", fontSize: 13, offset: 6 },
    data: { values },
    width: widest * cell.width,
    height: rows * cell.height,
    layer: [
      { mark: { type: "rect" }, encoding: { x, y, color: colorOf(look) } },
      ...(text.framed ? [framesOf(x, y)] : []),
      {
        mark: { type: "text", font, fontSize: 13, baseline: "middle" },
        encoding: {
          x,
          y,
          text: { field: "glyph", type: "nominal" },
          color: { condition: { test: `datum.weight > ${0.55 * look.darkest}`, value: "#ffffff" }, value: "#1f2933" },
        },
      },
    ],
  };
}

function colorOf({ darkest, legend }: { darkest: number; legend: string }): object {
  return {
    field: "weight",
    type: "quantitative",
    title: legend,
    scale: { domain: [0, darkest], range: shades, clamp: true },
    legend: { orient: "bottom", direction: "horizontal", gradientLength: 220, titleLimit: 400 },
  };
}

function framesOf(x: object, y: object): object {
  return {
    transform: [{ filter: "datum.framed" }],
    mark: { type: "rect", filled: false, stroke: "#d55e00", strokeWidth: 2 },
    encoding: { x, y },
  };
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly glyph: string;
  readonly weight: number;
  readonly framed: boolean;
}

function cells({ title, tokens, weights, framed }: WeightedText, columns: number): Cell[] {
  requireSameLength(title, { tokens, weights, ...(framed && { framed }) });
  return layoutText(tokens, columns).map(({ token, row, column, glyph }) => ({
    row,
    column,
    glyph,
    weight: Number(weights[token]!.toFixed(3)),
    framed: framed !== undefined && framed[token] === 1,
  }));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
