import type { TopLevelSpec } from "vega-lite";
import type { CausalGraph } from "./causal-graph";
import { arrow, arrowHead, type ArrowShape, type Place } from "./geometry";
import { layoutGraph, type GraphLayout, type PlacedEdge } from "./layout";
import { sheetPosition as position } from "./sheet";

/** Options of `graphFigure`. */
export interface GraphFigureOptions {
  /** Where effects lie. Default: down. */
  readonly direction?: "down" | "right";
  /** What stands on an edge: its weight (default) or nothing. */
  readonly edgeText?: "weight" | "none";
  /** Colours nodes by a number each, orange below 0 and blue above; a node without a number stays plain. */
  readonly values?: { readonly title: string; readonly of: ReadonlyMap<string, number> };
}

const signs = { domain: ["raises · 높임", "lowers · 낮춤"], range: ["#0072b2", "#d55e00"] };
const THINNEST = 1.2;
const THICKEST = 6.5;

/**
 * A causal graph as a picture, causes above effects: the width of an edge is the size of its weight, its colour the sign,
 * its opacity the confidence. Nodes show their label (`NodeAttributes.label`, else their name); no text stands on a node.
 *
 * @throws RangeError for a graph without nodes
 * @see 003-S22, 000-S1
 */
export function graphFigure(
  graph: CausalGraph,
  { direction = "down", edgeText = "weight", values }: GraphFigureOptions = {},
): TopLevelSpec {
  const layout = layoutGraph(graph, { direction, ...(edgeText === "none" && { text: { width: 0, height: 0 } }) });
  const strongest = Math.max(...layout.edges.map(({ weight }) => Math.abs(weight)), 0) || 1;
  const edges = layout.edges.map((edge) => drawn(edge, strongest));
  return {
    width: Math.ceil(layout.width),
    height: Math.ceil(layout.height),
    layer: [
      ...(edges.length > 0 ? [lines(edges, layout, strongest), arrows(edges, layout)] : []),
      ...nodeLayers(layout, values),
      ...(edgeText === "weight" && edges.length > 0 ? textLayers(edges, layout) : []),
    ],
    resolve: { scale: { size: "independent" } },
  } as TopLevelSpec;
}

interface DrawnEdge extends ArrowShape {
  readonly text: Place & { readonly words: string };
  readonly shown: { edge: string; weight: number; strength: number; sign: string; confidence: number };
}

function drawn({ from, to, weight, confidence = 1, points, text }: PlacedEdge, strongest: number): DrawnEdge {
  const strength = Math.abs(weight);
  const sign = signs.domain[weight < 0 ? 1 : 0]!;
  return {
    ...arrow(points, 7 + 1.3 * strokeWidth(strength / strongest)),
    text: { x: text.x, y: text.y, words: weight.toFixed(2).replace("-", "−") },
    shown: { edge: `${from} → ${to}`, weight, strength, sign, confidence },
  };
}

function strokeWidth(share: number): number {
  return THINNEST + (THICKEST - THINNEST) * share;
}

const tooltip = ["edge", "weight", "confidence"].map((field) => ({ field }));
const colour = {
  field: "sign",
  type: "nominal",
  scale: signs,
  legend: { title: "effect · 영향", orient: "right", symbolType: "stroke", symbolStrokeWidth: 4 },
};

/** Opacity has a legend only where confidences differ from 1. */
function opacity(edges: readonly DrawnEdge[]): object {
  const unsure = edges.some(({ shown }) => shown.confidence < 1);
  const legend = unsure
    ? { title: "confidence · 확신", values: [0.25, 0.5, 1], format: ".2f", symbolType: "stroke" }
    : null;
  return { field: "confidence", type: "quantitative", scale: { domain: [0, 1], range: [0.12, 1] }, legend };
}

function lines(edges: readonly DrawnEdge[], layout: GraphLayout, strongest: number): object {
  const values = edges.flatMap(({ path, shown }) => path.map((place, order) => ({ ...shown, ...place, order })));
  const ticks = [strongest / 4, strongest / 2, strongest];
  const legend = { title: "strength · 세기", values: ticks, format: ".2f", symbolType: "stroke" };
  const widths = { domain: [0, strongest], range: [THINNEST, THICKEST], nice: false };
  return {
    data: { values },
    mark: { type: "line", interpolate: "basis", strokeCap: "butt" },
    encoding: {
      ...position(layout),
      order: { field: "order" },
      detail: { field: "edge" },
      color: colour,
      opacity: opacity(edges),
      // The mark listens to its size, which has no legend of lines; its strokeWidth has the legend.
      size: { field: "strength", type: "quantitative", scale: widths, legend: null },
      strokeWidth: { field: "strength", type: "quantitative", scale: widths, legend },
      tooltip,
    },
  };
}

function arrows(edges: readonly DrawnEdge[], layout: GraphLayout): object {
  const values = edges.map(({ tip, shown }) => ({ ...shown, ...tip }));
  return {
    data: { values },
    mark: { type: "point", filled: true, shape: arrowHead, strokeWidth: 0 },
    encoding: {
      ...position(layout),
      angle: { field: "angle", type: "quantitative", scale: null },
      size: { field: "size", type: "quantitative", scale: null },
      color: colour,
      opacity: opacity(edges),
      tooltip,
    },
  };
}

function nodeLayers(layout: GraphLayout, values: GraphFigureOptions["values"]): object[] {
  const rows = layout.nodes.map(({ name, label, x, y, width, height }) => ({
    node: name,
    label: label.split("\n"),
    ...{ x, y, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
    // Text of several lines hangs from its first.
    textTop: y - (label.split("\n").length - 1) * 7.5,
    value: values?.of.get(name) ?? null,
  }));
  const { x, y } = position(layout);
  const most = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0))) || 1;
  const range = ["#d5793a", "#f2c29b", "#f7f7f7", "#9cc7e3", "#3f8fc4"];
  const fill = values && {
    condition: {
      test: "datum.value !== null",
      field: "value",
      type: "quantitative",
      scale: { domain: [-most, most], range, nice: false },
      legend: { title: values.title, orient: "right", gradientLength: 90 },
    },
    value: "#f7f9fb",
  };
  return [
    {
      data: { values: rows },
      mark: {
        type: "rect",
        cornerRadius: 7,
        fill: "#eef5fb",
        stroke: "#7b8794",
        strokeWidth: 1.2,
        opacity: 1,
        invalid: null,
      },
      encoding: {
        x: { ...x, field: "left" },
        x2: { field: "right" },
        y: { ...y, field: "top" },
        y2: { field: "bottom" },
        ...(fill && { fill }),
        tooltip: [{ field: "node" }, ...(values ? [{ field: "value", title: values.title }] : [])],
      },
    },
    {
      data: { values: rows },
      mark: { type: "text", fontSize: 12, lineHeight: 15, baseline: "middle", color: "#1f2933" },
      encoding: { x, y: { ...y, field: "textTop" }, text: { field: "label" } },
    },
  ];
}

/** The text of an edge over a white seam of itself, so that it stays readable where edges run under it. */
function textLayers(edges: readonly DrawnEdge[], layout: GraphLayout): object[] {
  const values = edges.map(({ text, shown }) => ({ ...shown, ...text }));
  const encoding = { ...position(layout), text: { field: "words" } };
  const mark = { type: "text", fontSize: 11, baseline: "middle" };
  return [
    { data: { values }, mark: { ...mark, stroke: "white", strokeWidth: 4, strokeJoin: "round" }, encoding },
    { data: { values }, mark: { ...mark, color: "#1f2933" }, encoding },
  ];
}
