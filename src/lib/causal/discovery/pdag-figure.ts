import type { TopLevelSpec } from "vega-lite";
import type { Pdag } from "../graph";
import type { GraphLayout } from "../graph/layout";
import type { EdgeConfidence } from "./edge-confidence";
import { drawnEdges, layoutDrawn, type DrawnEdge, type EdgeStatus } from "./pdag-edges-drawn";

/** What is drawn besides the graph. */
export interface PdagFigureOptions {
  /** What the graph is held against: colours say where they differ, dashes what is missing. */
  readonly truth?: Pdag;
  /** How sure each pair is: the surer, the wider and the darker. */
  readonly confidence?: EdgeConfidence;
}

const labels: Readonly<Record<EdgeStatus, { label: string; color: string; dash: readonly number[] }>> = {
  found: { label: "found · 찾음", color: "#0072b2", dash: [1, 0] },
  "as in the truth": { label: "as in the truth · 참과 같음", color: "#0072b2", dash: [1, 0] },
  "other direction": { label: "other direction · 방향 다름", color: "#e69f00", dash: [1, 0] },
  extra: { label: "extra · 더 있음", color: "#d55e00", dash: [1, 0] },
  missing: { label: "missing · 빠짐", color: "#7b8794", dash: [5, 4] },
};

/**
 * A partially directed graph as a picture: an arrow where the direction is known, a plain line where it is not, beside a truth
 * or with the confidence of each pair.
 *
 * @see 003-S22, 003-F8
 */
export function pdagFigure(graph: Pdag, { truth, confidence }: PdagFigureOptions = {}): TopLevelSpec {
  const edges = drawnEdges(graph, truth);
  const layout = layoutDrawn(graph.names, edges);
  const shown = edges.map((edge) => styled(edge, layout, confidence));
  const encoding = styleOf(edges, confidence !== undefined);
  return {
    width: Math.ceil(layout.width),
    height: Math.ceil(layout.height),
    layer: [
      {
        data: {
          values: shown.flatMap(({ path, style }) => path.map((place, order) => ({ ...style, ...place, order }))),
        },
        mark: { type: "line", interpolate: "basis" },
        encoding: { ...places(layout), order: { field: "order" }, detail: { field: "edge" }, ...encoding },
      },
      {
        data: { values: shown.flatMap(({ tip, style }) => (tip ? [{ ...style, ...tip }] : [])) },
        mark: { type: "point", filled: true, shape: "M0,0L-0.42,1L0.42,1Z", strokeWidth: 0, size: 520, opacity: 1 },
        encoding: {
          ...places(layout),
          angle: { field: "angle", type: "quantitative", scale: null },
          color: encoding.color,
          tooltip: encoding.tooltip,
        },
      },
      ...nodes(layout),
    ],
    resolve: { scale: { size: "independent" } },
  } as TopLevelSpec;
}

/** An edge with its line (cut where its arrow begins), its tip, and what it shows. */
function styled({ from, to, arrow, status }: DrawnEdge, layout: GraphLayout, confidence?: EdgeConfidence) {
  const { points } = layout.edges.find((edge) => edge.from === from && edge.to === to)!;
  const [last, before] = [points.at(-1)!, points.at(-2)!];
  const [dx, dy] = [last.x - before.x, last.y - before.y];
  const cut = arrow ? Math.min(9, 0.8 * Math.hypot(dx, dy)) / (Math.hypot(dx, dy) || 1) : 0;
  return {
    path: [...points.slice(0, -1), { x: last.x - cut * dx, y: last.y - cut * dy }],
    tip: arrow && { x: last.x, y: last.y, angle: (Math.atan2(dx, -dy) * 180) / Math.PI },
    style: {
      edge: `${from} ${arrow ? "→" : "−"} ${to}`,
      status: labels[status].label,
      confidence: confidence ? joinedShare(confidence, from, to) : 1,
    },
  };
}

/** Share of resamples that join a pair in any way. */
function joinedShare({ names, directed, undirected }: EdgeConfidence, a: string, b: string): number {
  const [i, j] = [names.indexOf(a), names.indexOf(b)];
  const n = names.length;
  return Math.min(1, directed[i * n + j]! + directed[j * n + i]! + undirected[i * n + j]!);
}

function styleOf(edges: readonly DrawnEdge[], withConfidence: boolean) {
  const used = (Object.keys(labels) as EdgeStatus[]).filter((status) => edges.some((edge) => edge.status === status));
  const domain = used.map((status) => labels[status].label);
  const legend = used.length > 1 ? { title: null, orient: "bottom", symbolType: "stroke", labelLimit: 220 } : null;
  const share = { field: "confidence", type: "quantitative", scale: { domain: [0, 1], range: [0.6, 5.5] } };
  return {
    color: { field: "status", type: "nominal", scale: { domain, range: used.map((s) => labels[s].color) }, legend },
    strokeDash: { field: "status", type: "nominal", scale: { domain, range: used.map((s) => labels[s].dash) }, legend },
    ...(withConfidence && {
      // The mark listens to its size, which has no legend of lines; its strokeWidth has the legend.
      size: { ...share, legend: null },
      strokeWidth: {
        ...share,
        legend: { title: "confidence · 확신", values: [0.25, 0.5, 0.75, 1], format: ".2f", symbolType: "stroke" },
      },
    }),
    tooltip: ["edge", "status", "confidence"].map((field) => ({ field })),
  };
}

/** Pixels are the units of both axes; y grows downwards. */
function places({ width, height }: GraphLayout): object {
  const axis = (field: string, domain: readonly number[]): object => ({
    field,
    type: "quantitative",
    axis: null,
    scale: { domain, nice: false, zero: false },
  });
  return { x: axis("x", [0, width]), y: axis("y", [height, 0]) };
}

function nodes(layout: GraphLayout): object[] {
  const values = layout.nodes.map(({ name, label, x, y, width, height }) => ({
    ...{ node: name, label, x, y },
    ...{ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
  }));
  const { x, y } = places(layout) as { x: object; y: object };
  return [
    {
      data: { values },
      mark: { type: "rect", cornerRadius: 7, fill: "#eef5fb", stroke: "#7b8794", strokeWidth: 1.2, opacity: 1 },
      encoding: {
        x: { ...x, field: "left" },
        x2: { field: "right" },
        y: { ...y, field: "top" },
        y2: { field: "bottom" },
      },
    },
    {
      data: { values },
      mark: { type: "text", fontSize: 12, baseline: "middle", color: "#1f2933" },
      encoding: { x, y, text: { field: "label" } },
    },
  ];
}
