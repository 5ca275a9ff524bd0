import * as dagre from "@dagrejs/dagre";
import type { CausalGraph, EdgeAttributes } from "./causal-graph";
import { placeTexts } from "./edge-text";
import { framed } from "./frame";
import { borderPoint, crosses, inside, splinePoints, type Box, type Place } from "./geometry";

/** A node where it stands. */
export interface PlacedNode extends Box {
  readonly name: string;
  /** What is written in it; line breaks split it. */
  readonly label: string;
}

/** An edge as it runs. */
export interface PlacedEdge extends EdgeAttributes {
  readonly from: string;
  readonly to: string;
  /** Control points of a B-spline from the border of the cause to the border of the effect. */
  readonly points: readonly Place[];
  /** Where the edge's text stands: on the edge, beside no node, away from other texts and edges where there is room. */
  readonly text: Box;
}

/** Nodes in layers, causes above effects (or left of them). */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Options of `layoutGraph`. */
export interface LayoutOptions {
  /** Where effects lie. Default: down. */
  readonly direction?: "down" | "right";
  /** Size of the text of an edge, in pixels. Default: 34 x 16; 0 x 0 for none. */
  readonly text?: { readonly width: number; readonly height: number };
}

/** The part of dagre that is used here: its own declarations can't be resolved from a project that isn't bundled. */
interface Dagre {
  readonly graphlib: { readonly Graph: new () => Sheet };
  readonly layout: (sheet: Sheet) => unknown;
}

/** dagre's graph before and after layout, which adds places. */
interface Sheet {
  setGraph(settings: Readonly<Record<string, string | number>>): unknown;
  setNode(name: string, node: { label: string; width: number; height: number }): unknown;
  setEdge(from: string, to: string, edge: object): unknown;
  node(name: string): Box & { readonly label: string };
  edge(from: string, to: string): { readonly points: readonly Place[] };
}

const { graphlib, layout: arrange } = dagre as unknown as Dagre;

const FONT_SIZE = 12;
const LINE_HEIGHT = 15;
const MARGIN = 6;
/** Pixels between an edge and a node that it passes. */
const CLEARANCE = 10;

/**
 * Places the nodes of a graph in layers and leads edges and their texts around them (Sugiyama's method, by dagre).
 * The same graph gives the same places.
 *
 * @throws RangeError for a graph without nodes
 */
export function layoutGraph(
  graph: CausalGraph,
  { direction = "down", text = { width: 34, height: 16 } }: LayoutOptions = {},
): GraphLayout {
  if (graph.order === 0) throw new RangeError("graph: expected at least one node, got none");
  const sheet = new graphlib.Graph();
  const gap = direction === "down" ? 3 * text.height : 2 * text.width;
  const spacing = { nodesep: 34, edgesep: 26, ranksep: Math.max(44, gap) };
  sheet.setGraph({ rankdir: direction === "down" ? "TB" : "LR", ...spacing });
  graph.forEachNode((name, { label = name }) => sheet.setNode(name, { label, ...sizeOf(label) }));
  graph.forEachEdge((_, _attributes, from, to) => sheet.setEdge(from, to, {}));
  arrange(sheet);
  const nodes = graph.mapNodes((name) => placedNode(name, sheet.node(name)));
  const paths = graph.mapEdges((_, _attributes, from, to) =>
    routed(nodes, from, to, sheet.edge(from, to).points, direction),
  );
  const texts = placeTexts(paths, nodes, text);
  const edges = graph.mapEdges((_, attributes, from, to) => ({ from, to, ...attributes }));
  const placed = edges.map((edge, i) => ({ ...edge, points: paths[i]!, text: texts[i]! }));
  return framed({ nodes, edges: placed }, MARGIN);
}

/** The straight way from border to border, else dagre's bends, else those by the middles of the facing sides. */
function routed(
  nodes: readonly PlacedNode[],
  from: string,
  to: string,
  bends: readonly Place[],
  direction: "down" | "right",
): readonly Place[] {
  const [cause, effect] = [nodes.find(({ name }) => name === from)!, nodes.find(({ name }) => name === to)!];
  const others = nodes.filter((node) => node !== cause && node !== effect);
  const straight: [Place, Place] = [borderPoint(cause, effect), borderPoint(effect, cause)];
  if (!others.some((node) => crosses(straight, node, CLEARANCE))) return straight;
  const curve = splinePoints(bends);
  if (!others.some((node) => curve.some((place) => inside(place, node)))) return bends;
  const inner = bends.slice(1, -1);
  return [side(cause, inner[0]!, direction), ...inner, side(effect, inner.at(-1)!, direction)];
}

/** Middle of the side of a box that faces the layer of a place. */
function side({ x, y, width, height }: Box, towards: Place, direction: "down" | "right"): Place {
  if (direction === "down") return { x, y: y + (Math.sign(towards.y - y) * height) / 2 };
  return { x: x + (Math.sign(towards.x - x) * width) / 2, y };
}

function placedNode(name: string, { label, x, y, width, height }: Box & { readonly label: string }): PlacedNode {
  return { name, label, x, y, width, height };
}

/** A box that holds the label: letters by their usual width, Hangul and Han square. */
function sizeOf(label: string): { width: number; height: number } {
  const lines = label.split("\n");
  const widths = lines.map((line) => {
    const square = line.match(/[\u1100-\uffff]/gu)?.length ?? 0;
    return (square + 0.6 * (line.length - square)) * FONT_SIZE;
  });
  return { width: Math.max(44, Math.max(...widths) + 20), height: lines.length * LINE_HEIGHT + 13 };
}
