import type { TopLevelSpec } from "vega-lite";
import { arrow, arrowHead } from "./geometry";
import { layoutGraph, type GraphLayout } from "./layout";
import { requireMixedGraph, type MixedGraph } from "./mixed-graph";
import { sheetPosition } from "./sheet";

/** Which variables of a mixed graph a question is about. */
export interface GraphRoles {
  readonly treatment?: readonly string[];
  readonly outcome?: readonly string[];
  readonly given?: readonly string[];
}

const roles = {
  domain: ["treatment · 처치", "outcome · 결과", "given · 조건", "observed · 관측", "hidden · 숨은 원인"],
  range: ["#0072b2", "#d55e00", "#009e73", "#7b8794", "#9aa5b1"],
};

/**
 * A mixed graph as a picture, causes above effects: each bidirected edge as a hidden cause ("?") with dashed arrows to the
 * two variables that it confounds; the frames of nodes tell their part in a question.
 *
 * @throws RangeError for a graph that isn't one (as `requireMixedGraph`), or without nodes
 * @see 003-S19
 */
export function mixedGraphFigure(graph: MixedGraph, question: GraphRoles = {}): TopLevelSpec {
  const causal = requireMixedGraph(graph);
  const hidden = new Set(graph.bidirected.map((ends) => JSON.stringify(ends)));
  for (const ends of graph.bidirected) {
    causal.addNode(JSON.stringify(ends), { label: "?" });
    for (const end of ends) causal.addEdge(JSON.stringify(ends), end, { weight: 1 });
  }
  const layout = layoutGraph(causal, { text: { width: 0, height: 0 } });
  const roleOf = (name: string): string => roles.domain[roleIndex(name, hidden, question)]!;
  return {
    width: Math.ceil(layout.width),
    height: Math.ceil(layout.height),
    layer: [...edgeLayers(layout, hidden), ...nodeLayers(layout, roleOf)],
  } as TopLevelSpec;
}

function roleIndex(name: string, hidden: ReadonlySet<string>, question: GraphRoles): number {
  const { treatment = [], outcome = [], given = [] } = question;
  const role = [treatment, outcome, given].findIndex((names) => names.includes(name));
  if (role >= 0) return role;
  return hidden.has(name) ? 4 : 3;
}

function edgeLayers(layout: GraphLayout, hidden: ReadonlySet<string>): object[] {
  if (layout.edges.length === 0) return [];
  const edges = layout.edges.map(({ from, to, points }, edge) => ({
    ...arrow(points, 10),
    shown: { edge, from: hidden.has(from) ? "hidden cause" : from, to, hidden: hidden.has(from) },
  }));
  const color = { condition: { test: "datum.hidden", value: "#9aa5b1" }, value: "#1f2933" };
  const tooltip = [{ field: "from" }, { field: "to" }];
  return [
    {
      data: { values: edges.flatMap(({ path, shown }) => path.map((place, order) => ({ ...shown, ...place, order }))) },
      mark: { type: "line", interpolate: "basis", strokeWidth: 1.8 },
      encoding: {
        ...sheetPosition(layout),
        order: { field: "order" },
        detail: { field: "edge" },
        color,
        strokeDash: { condition: { test: "datum.hidden", value: [5, 4] }, value: [1, 0] },
        tooltip,
      },
    },
    {
      data: { values: edges.map(({ tip, shown }) => ({ ...shown, ...tip })) },
      mark: { type: "point", filled: true, shape: arrowHead, strokeWidth: 0, opacity: 1 },
      encoding: {
        ...sheetPosition(layout),
        angle: { field: "angle", type: "quantitative", scale: null },
        size: { field: "size", type: "quantitative", scale: null },
        color,
        tooltip,
      },
    },
  ];
}

function nodeLayers(layout: GraphLayout, roleOf: (name: string) => string): object[] {
  const values = layout.nodes.map(({ name, label, x, y, width, height }) => ({
    ...{ label, x, y, role: roleOf(name) },
    ...{ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
  }));
  const { x, y } = sheetPosition(layout);
  const shown = roles.domain.filter((role) => values.some((value) => value.role === role));
  const scale = { domain: shown, range: shown.map((role) => roles.range[roles.domain.indexOf(role)]!) };
  return [
    {
      data: { values },
      mark: { type: "rect", cornerRadius: 7, fill: "white", strokeWidth: 2.2, opacity: 1 },
      encoding: {
        x: { ...x, field: "left" },
        x2: { field: "right" },
        y: { ...y, field: "top" },
        y2: { field: "bottom" },
        stroke: { field: "role", type: "nominal", scale, legend: { title: "part · 역할", orient: "right" } },
        tooltip: [{ field: "label" }, { field: "role" }],
      },
    },
    {
      data: { values },
      mark: { type: "text", fontSize: 12, baseline: "middle", color: "#1f2933" },
      encoding: { x, y, text: { field: "label" } },
    },
  ];
}
